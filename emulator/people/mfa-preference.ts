/** Turns somebody's second factors on and off, and says which one they are asked for. */
import type {
  EmailMfaSettingsType,
  SMSMfaSettingsType,
  SoftwareTokenMfaSettingsType,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import type { Pool } from '../store/state.ts';
import type { Factor, User } from '../store/user.ts';
import type { World } from '../world.ts';
import { poolFactors } from './factors.ts';
import { isFromProvider } from './from-provider.ts';

export type MfaSettings = {
  SMSMfaSettings?: SMSMfaSettingsType | undefined;
  SoftwareTokenMfaSettings?: SoftwareTokenMfaSettingsType | undefined;
  EmailMfaSettings?: EmailMfaSettingsType | undefined;
};

type Setting = { factor: Factor; Enabled?: boolean | undefined; PreferredMfa?: boolean | undefined };

/**
 * Kinds that are not named are left alone. For somebody who comes from an identity provider nothing changes, and nobody is told: so public
 * reports have it.
 *
 * Unlike Cognito: the texts for two preferred kinds, and for one that is preferred and off, are ours.
 *
 * @throws {CognitoException} InvalidParameter.
 */
export function setMfaPreference(world: World, pool: Pool, user: User, given: MfaSettings): void {
  if (isFromProvider(user)) return;
  const settings = settingsOf(given);
  const preferred = settings.filter(({ PreferredMfa }) => PreferredMfa);
  if (preferred.length > 1) refuse('InvalidParameter', 'Only one MFA method can be preferred.');
  for (const { factor, Enabled } of settings) if (Enabled) requireFactor(pool, user, factor);
  const changed = (factor: Factor) => settings.find((setting) => setting.factor === factor)?.Enabled;
  const enabled = factors.filter((factor) => changed(factor) ?? user.mfa.enabled.includes(factor));
  const [first] = preferred;
  if (first && !enabled.includes(first.factor)) {
    refuse('InvalidParameter', `${first.factor} cannot be preferred, since it is not turned on.`);
  }
  const isUnpreferred = settings.some(
    ({ factor, PreferredMfa }) => factor === user.mfa.preferred && PreferredMfa === false,
  );
  const kept = isUnpreferred ? undefined : user.mfa.preferred;
  const choice = first?.factor ?? kept;
  const { preferred: _, ...others } = user.mfa;
  user.mfa = { ...others, enabled, ...(choice && enabled.includes(choice) && { preferred: choice }) };
  user.modifiedAt = world.clock.now();
}

const factors: readonly Factor[] = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'];

function settingsOf({ SMSMfaSettings, SoftwareTokenMfaSettings, EmailMfaSettings }: MfaSettings): Setting[] {
  return [
    ...(SMSMfaSettings ? [{ ...SMSMfaSettings, factor: 'SMS_MFA' as const }] : []),
    ...(SoftwareTokenMfaSettings ? [{ ...SoftwareTokenMfaSettings, factor: 'SOFTWARE_TOKEN_MFA' as const }] : []),
    ...(EmailMfaSettings ? [{ ...EmailMfaSettings, factor: 'EMAIL_OTP' as const }] : []),
  ];
}

function requireFactor(pool: Pool, user: User, factor: Factor): void {
  const noDelivery = `User does not have delivery config set to turn on ${factor}`;
  if (!poolFactors(pool).includes(factor)) refuse('InvalidParameter', noDelivery);
  if (factor === 'SOFTWARE_TOKEN_MFA') requireTotp(user);
  else if (!user.attributes[factor === 'SMS_MFA' ? 'phone_number' : 'email']) refuse('InvalidParameter', noDelivery);
}

function requireTotp({ mfa }: User): void {
  if (mfa.totp) return;
  if (mfa.pendingTotp) refuse('InvalidParameter', 'User has not verified software token mfa');
  refuse('InvalidParameter', 'User has not set up software token mfa');
}
