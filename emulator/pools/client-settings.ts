/** Judges the settings of an app client. The texts are Cognito's own, as people have met them, unless it says otherwise. */
import { refuse } from '../errors.ts';
import type { Client, Pool } from '../store/state.ts';
import { lifetimes } from './lifetimes.ts';
import { checkOAuthSettings } from './oauth-settings.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

export type ClientSettings = Client['settings'];

/** Access and ID tokens live from five minutes to a day, refresh tokens from an hour to ten years, and no shorter than those. */
function checkLifetimes(settings: ClientSettings): void {
  const { access, id, refresh } = lifetimes({ settings });
  const isShortLived = [access, id].every((life) => life >= 5 * MINUTE && life <= DAY);
  const isLongLived = refresh >= 60 * MINUTE && refresh <= 3650 * DAY;
  if (!isShortLived || !isLongLived) refuse('InvalidParameter', 'Invalid range for token validity.');
  if (Math.max(access, id) > refresh) {
    const text = 'Access and Id Token expiration times must be less than or equal to refresh token expiration times.';
    refuse('InvalidParameter', text);
  }
}

/** The names of flows without `ALLOW_` are older, and go with their kind only. */
function checkFlows({ ExplicitAuthFlows: flows = [], RefreshTokenRotation }: ClientSettings): void {
  const isNew = flows.map((flow) => flow.startsWith('ALLOW_'));
  if (isNew.includes(true) && isNew.includes(false)) {
    refuse('InvalidParameter', "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
  }
  if (RefreshTokenRotation?.Feature === 'ENABLED' && flows.includes('ALLOW_REFRESH_TOKEN_AUTH')) {
    // Unlike Cognito, perhaps: that it is refused is in the guide, the text is a guess.
    refuse('InvalidParameter', 'ALLOW_REFRESH_TOKEN_AUTH does not go together with refresh token rotation.');
  }
}

function checkAnalytics({ AnalyticsConfiguration: analytics }: ClientSettings): void {
  if (!analytics) return;
  const { ApplicationArn, ApplicationId, RoleArn, ExternalId } = analytics;
  const parts = [ApplicationId, RoleArn, ExternalId].filter(Boolean).length;
  if (ApplicationArn ? parts === 0 : parts === 3) return;
  const forms = 'either <application arn> or <application id, role arn, external id> are valid';
  refuse('InvalidParameter', `Invalid analytics configuration given, ${forms}`);
}

/** @throws {CognitoException} InvalidParameter; ScopeDoesNotExist. */
export function checkClientSettings(pool: Pool, settings: ClientSettings, hasSecret: boolean): void {
  checkLifetimes(settings);
  checkFlows(settings);
  checkOAuthSettings(pool, settings, hasSecret);
  if (settings.EnablePropagateAdditionalUserContextData && !hasSecret) {
    const text = 'Client Secret is required to set EnablePropagateAdditionalUserContextData as true';
    refuse('InvalidParameter', text);
  }
  checkAnalytics(settings);
}
