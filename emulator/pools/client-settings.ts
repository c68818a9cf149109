/** Judges the settings of an app client. */
import { refuse } from '../errors.ts';
import type { Client } from '../store/state.ts';
import { lifetimes } from './lifetimes.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Access and ID tokens live from five minutes to a day, refresh tokens from an hour to ten years, and longer than those.
 *
 * Unlike Cognito, perhaps: which text belongs to which mistake is a guess.
 *
 * @throws {CognitoException} InvalidParameter.
 */
export function checkClientSettings(settings: Client['settings']): void {
  const { access, id, refresh, session } = lifetimes({ settings });
  const isShortLived = [access, id].every((life) => life >= 5 * MINUTE && life <= DAY && life < refresh);
  const isLongLived = refresh >= 60 * MINUTE && refresh <= 3650 * DAY;
  if (!isShortLived || !isLongLived) refuse('InvalidParameter', 'Invalid range for token validity.');
  if (session < 3 * MINUTE || session > 15 * MINUTE) {
    refuse('InvalidParameter', 'AuthSessionValidity must be from 3 to 15 minutes.');
  }
  const canRefresh = settings.ExplicitAuthFlows?.includes('ALLOW_REFRESH_TOKEN_AUTH') ?? false;
  if (settings.RefreshTokenRotation?.Feature === 'ENABLED' && canRefresh) {
    refuse('InvalidParameter', 'ALLOW_REFRESH_TOKEN_AUTH does not go together with refresh token rotation.');
  }
}
