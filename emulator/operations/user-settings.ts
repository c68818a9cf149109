/**
 * SetUserSettings, AdminSetUserSettings and AdminDeleteSoftwareToken: MFA as it was set before there were preferences, and its end.
 * Unlike Cognito, perhaps: the texts of its refusals are guesses.
 */
import type {
  AdminDeleteSoftwareTokenRequest,
  AdminSetUserSettingsRequest,
  MFAOptionType,
  SetUserSettingsRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { requireUser } from '../people/find.ts';
import { setMfaPreference } from '../people/mfa-preference.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

/** Only SMS can be set so; an empty list turns it off. */
export function setUserSettings(world: World, { AccessToken, MFAOptions }: SetUserSettingsRequest): object {
  return set(world, requireAccessToken(world, AccessToken), MFAOptions);
}

export function adminSetUserSettings(
  world: World,
  { UserPoolId, Username, MFAOptions }: AdminSetUserSettingsRequest,
): object {
  return set(world, requireUser(world, UserPoolId, Username), MFAOptions);
}

/** Unlike Cognito: the text of the refusal is ours. @throws {CognitoException} ResourceNotFound for somebody who has none. */
export function adminDeleteSoftwareToken(
  world: World,
  { UserPoolId, Username }: AdminDeleteSoftwareTokenRequest,
): object {
  const { user } = requireUser(world, UserPoolId, Username);
  if (!user.mfa.totp) refuse('ResourceNotFound', 'The user has no software token.');
  const { totp: _, preferred, ...others } = user.mfa;
  const enabled = others.enabled.filter((factor) => factor !== 'SOFTWARE_TOKEN_MFA');
  const isKept = preferred !== undefined && preferred !== 'SOFTWARE_TOKEN_MFA';
  user.mfa = { ...others, enabled, ...(isKept && { preferred }) };
  user.modifiedAt = world.clock.now();
  return {};
}

function set(world: World, { pool, user }: { pool: Pool; user: User }, options: MFAOptionType[] = []): object {
  if (options.some(({ DeliveryMedium }) => DeliveryMedium === 'EMAIL')) {
    refuse('InvalidParameter', 'Only SMS can be set here.');
  }
  setMfaPreference(world, pool, user, { SMSMfaSettings: { Enabled: options.length > 0 } });
  return {};
}
