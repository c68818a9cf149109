/** How sure a sign-in has made who it is: the claims `acr` and `amr` of those where people choose the way. */
import { type Level, levelName } from '../pools/level-names.ts';
import type { Grant, Pool } from '../store/state.ts';

/** In the words of `amr`. */
export type Method = 'pwd' | 'sms' | 'email_otp' | 'otp' | 'swk' | 'hwk';

/** Unlike Cognito, perhaps: whether tokens of other sign-ins carry them is not on record; here those do that `acr_values` asked for. */
export function levelClaims(pool: Pool, { methods }: Grant): { acr?: string; amr?: string[] } {
  if (!methods) return {};
  const different = [...new Set(methods)];
  const amr = different.length > 1 ? [...different, 'mfa'] : different;
  return { acr: levelName(pool, levelOf(methods)), amr };
}

/**
 * AWS developer guide, "ACR authentication levels": 1 for a password, 2 for a code, 3 for a passkey or a password and a code, 4 for a
 * password and an authenticator app.
 */
export function levelOf(methods: readonly string[]): Level {
  const has = (...names: Method[]) => names.some((name) => methods.includes(name));
  if (has('pwd') && has('otp')) return 4;
  if (has('swk', 'hwk') || (has('pwd') && has('sms', 'email_otp'))) return 3;
  return has('pwd') ? 1 : 2;
}
