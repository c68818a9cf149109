/** How sure a sign-in has made who it is: the claims `acr` and `amr` of those where people choose the way. */
import type { Grant } from '../store/state.ts';

/** In the words of `amr`. */
export type Method = 'pwd' | 'sms' | 'email_otp' | 'otp' | 'swk' | 'hwk';

/** Unlike Cognito, perhaps: whether tokens of other sign-ins carry them is not on record; here they do not. */
export function levelClaims({ methods }: Grant): { acr?: string; amr?: string[] } {
  if (!methods) return {};
  const amr = methods.length > 1 ? [...methods, 'mfa'] : methods;
  return { acr: `urn:cognito:loa:${levelOf(methods)}`, amr };
}

/** 1 for a password, 2 for a code, 3 for a passkey or a password and a code, 4 for a password and an authenticator app. */
function levelOf(methods: string[]): number {
  if (methods.length > 1 && methods.includes('otp')) return 4;
  if (methods.length > 1 || methods.includes('swk') || methods.includes('hwk')) return 3;
  return methods.includes('pwd') ? 1 : 2;
}
