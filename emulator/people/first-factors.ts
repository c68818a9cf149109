/** The first factors that a person can sign in with: what the pool allows and they have. */
import type { AuthFactorType } from '@aws-sdk/client-cognito-identity-provider';
import { signUpChannel } from '../delivery/channels.ts';
import { allowedFirstFactors, isPasskeyEnough } from '../pools/first-factors.ts';
import type { Level } from '../pools/level-names.ts';
import type { Pool } from '../store/state.ts';
import type { Code, User } from '../store/user.ts';
import { userFactors } from './factors.ts';
import { passkeysOf } from './passkeys.ts';

/** The challenges that choice-based sign-in offers, in the order of Cognito's samples. */
export const firstChallenges = ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const;

export type FirstChallenge = (typeof firstChallenges)[number];

/** As GetUserAuthFactors tells them, in the pool's order. */
export function configuredFactors(pool: Pool, user: User): AuthFactorType[] {
  const has: Partial<Record<string, boolean>> = {
    PASSWORD: user.password !== undefined,
    EMAIL_OTP: user.attributes.email_verified === 'true',
    SMS_OTP: user.attributes.phone_number_verified === 'true',
    WEB_AUTHN: passkeysOf(pool, user).length > 0,
  };
  return allowedFirstFactors(pool).filter((factor) => has[factor]);
}

/** AvailableChallenges. Whoever has a second factor, or needs one, begins with the password, or with a passkey that is both. */
export function availableChallenges(pool: Pool, user: User): FirstChallenge[] {
  const allowed = allowedFirstFactors(pool);
  const configured = configuredFactors(pool, user);
  const mustChange = user.status === 'FORCE_CHANGE_PASSWORD';
  const hasMfa = pool.settings.MfaConfiguration === 'ON' || userFactors(pool, user).length > 0;
  const canRead = (factor: 'EMAIL_OTP' | 'SMS_OTP', address: Code['attribute']) =>
    allowed.includes(factor) && (configured.includes(factor) || isConfirmedBy(pool, user, address)) && !hasMfa;
  const can: Record<FirstChallenge, boolean> = {
    PASSWORD_SRP: configured.includes('PASSWORD'),
    PASSWORD: configured.includes('PASSWORD'),
    EMAIL_OTP: !mustChange && canRead('EMAIL_OTP', 'email'),
    SMS_OTP: !mustChange && canRead('SMS_OTP', 'phone_number'),
    WEB_AUTHN: !mustChange && configured.includes('WEB_AUTHN') && (!hasMfa || isPasskeyEnough(pool)),
  };
  return firstChallenges.filter((name) => can[name]);
}

/** Who has not confirmed the sign-up yet does so by the code. */
function isConfirmedBy(pool: Pool, user: User, address: Code['attribute']): boolean {
  return user.status === 'UNCONFIRMED' && signUpChannel(pool, user.attributes) === address;
}

/** The level that a sign-in comes to that begins so: see `tokens/levels.ts`. */
export function levelOfFirst(pool: Pool, user: User, first: FirstChallenge): Level {
  if (first === 'WEB_AUTHN') return 3;
  return first === 'EMAIL_OTP' || first === 'SMS_OTP' ? 2 : levelOfPassword(pool, user);
}

/** With the best second factor that the person has. */
export function levelOfPassword(pool: Pool, user: User): Level {
  const factors = userFactors(pool, user);
  if (factors.includes('SOFTWARE_TOKEN_MFA')) return 4;
  return factors.length > 0 ? 3 : 1;
}
