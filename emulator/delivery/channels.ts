/** Which address a code goes to. */
import type { Pool } from '../store/state.ts';
import type { Code, User } from '../store/user.ts';

type Address = Code['attribute'];

/** For a sign-up: of the attributes the pool verifies by itself, telephone before e-mail. */
export function signUpChannel(pool: Pool, attributes: Record<string, string>): Address | undefined {
  const verified = pool.settings.AutoVerifiedAttributes ?? [];
  return (['phone_number', 'email'] as const).find((name) => verified.includes(name) && attributes[name]);
}

/** For a forgotten password: the first verified address in the order of AccountRecoverySetting, telephone first without one. */
export function recoveryChannel(pool: Pool, user: User): Address | undefined {
  return recoveryOrder(pool).find((name) => user.attributes[`${name}_verified`] === 'true' && !isOwnFactor(user, name));
}

/** For an administrator, who may send a code where the pool lets nobody ask for one: telephone before e-mail. */
export function verifiedChannel(user: User): Address | undefined {
  return (['phone_number', 'email'] as const).find((name) => user.attributes[`${name}_verified`] === 'true');
}

/** Whether nobody but an administrator can help. */
export function isRecoveryByAdministrator(pool: Pool): boolean {
  const mechanisms = pool.settings.AccountRecoverySetting?.RecoveryMechanisms ?? [];
  return mechanisms.some(({ Name }) => Name === 'admin_only');
}

function recoveryOrder(pool: Pool): Address[] {
  const mechanisms = pool.settings.AccountRecoverySetting?.RecoveryMechanisms;
  if (!mechanisms || mechanisms.length === 0) return ['phone_number', 'email'];
  const inOrder = mechanisms.toSorted((one, other) => (one.Priority ?? 0) - (other.Priority ?? 0));
  return inOrder.flatMap(({ Name }): Address[] => {
    if (Name === 'verified_email') return ['email'];
    return Name === 'verified_phone_number' ? ['phone_number'] : [];
  });
}

/** An address that is somebody's second factor can't be their way around the first one too. */
function isOwnFactor(user: User, name: Address): boolean {
  return user.mfa.enabled.includes(name === 'email' ? 'EMAIL_OTP' : 'SMS_MFA');
}
