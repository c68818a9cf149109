/** Which ways in a pool allows, and whose passkeys it takes. */
import type { AuthFactorType } from '@aws-sdk/client-cognito-identity-provider';
import type { Pool } from '../store/state.ts';

/** SignInPolicy's list. */
export function allowedFirstFactors({ settings }: Pick<Pool, 'settings'>): AuthFactorType[] {
  return settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
}

/** A pool that lets people sign in without a password lets them be without one. */
export function isPasswordless(pool: Pick<Pool, 'settings'>): boolean {
  return allowedFirstFactors(pool).some((factor) => factor !== 'PASSWORD');
}

/** Unlike Cognito: a domain of the pool does not stand in for a RelyingPartyId that is not set. */
export function relyingPartyOf({ mfa }: Pool): string | undefined {
  return mfa.WebAuthnConfiguration?.RelyingPartyId;
}

export function userVerificationOf({ mfa }: Pool): 'preferred' | 'required' {
  return mfa.WebAuthnConfiguration?.UserVerification ?? 'preferred';
}

/** Whether a passkey that has verified its owner is worth two factors. */
export function isPasskeyEnough({ mfa }: Pool): boolean {
  return mfa.WebAuthnConfiguration?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';
}
