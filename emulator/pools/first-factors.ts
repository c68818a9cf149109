/** Which ways in a pool allows, and whose passkeys it takes. */
import type { AuthFactorType } from '@aws-sdk/client-cognito-identity-provider';
import type { Pool } from '../store/state.ts';
import { listKept } from './kept.ts';

/** SignInPolicy's list. */
export function allowedFirstFactors({ settings }: Pick<Pool, 'settings'>): AuthFactorType[] {
  return settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
}

/** A pool that lets people sign in without a password lets them be without one. */
export function isPasswordless(pool: Pick<Pool, 'settings'>): boolean {
  return allowedFirstFactors(pool).some((factor) => factor !== 'PASSWORD');
}

/** The one that was set; else the pool's own domain, or its prefix of Amazon's: a custom domain that comes later orphans passkeys. */
export function relyingPartyOf(pool: Pool): string | undefined {
  const set = pool.mfa.WebAuthnConfiguration?.RelyingPartyId;
  if (set !== undefined) return set;
  const domains = listKept(pool, 'domain');
  const custom = domains.find(({ value }) => value.CustomDomainConfig !== undefined);
  const [domain] = domains;
  return custom?.name ?? (domain && `${domain.name}.auth.${pool.id.split('_')[0]}.amazoncognito.com`);
}

export function userVerificationOf({ mfa }: Pool): 'preferred' | 'required' {
  return mfa.WebAuthnConfiguration?.UserVerification ?? 'preferred';
}

/** Whether a passkey that has verified its owner is worth two factors. */
export function isPasskeyEnough({ mfa }: Pick<Pool, 'mfa'>): boolean {
  return mfa.WebAuthnConfiguration?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';
}
