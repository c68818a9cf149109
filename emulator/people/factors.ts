/** Which second factors a pool knows, and which of them a person can be asked for. */

import type { Pool } from '../store/state.ts';
import type { Factor, User } from '../store/user.ts';

/** In the order in which Cognito lists them. */
export function poolFactors(pool: Pool): Factor[] {
  const { SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration } = pool.mfa;
  const known: Record<Factor, boolean> = {
    SMS_MFA: SmsMfaConfiguration !== undefined || pool.settings.SmsConfiguration !== undefined,
    SOFTWARE_TOKEN_MFA: SoftwareTokenMfaConfiguration?.Enabled === true,
    EMAIL_OTP: EmailMfaConfiguration !== undefined,
  };
  return order.filter((factor) => known[factor]);
}

/**
 * Where MFA is optional, only what the person has turned on counts. Where the pool demands it, whatever they have will do
 * until they have turned something on.
 */
export function userFactors(pool: Pool, user: User): Factor[] {
  if ((pool.settings.MfaConfiguration ?? 'OFF') === 'OFF') return [];
  const possible = poolFactors(pool).filter((factor) => hasFactor(user, factor));
  const enabled = possible.filter((factor) => user.mfa.enabled.includes(factor));
  return pool.settings.MfaConfiguration === 'ON' && enabled.length === 0 ? possible : enabled;
}

const order: readonly Factor[] = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'];

function hasFactor(user: User, factor: Factor): boolean {
  if (factor === 'SOFTWARE_TOKEN_MFA') return user.mfa.totp !== undefined;
  return Boolean(user.attributes[factor === 'SMS_MFA' ? 'phone_number' : 'email']);
}
