/** What scopes mean: which of a person's attributes they open, and which of them count. */
import { customScopes, ownScopes, USER_SCOPE } from '../pools/scopes.ts';
import type { Grant, Pool } from '../store/state.ts';

/** The scopes of a sign-in's tokens. One whose resource server is gone, or no longer has it, is left out. */
export function grantedScopes(pool: Pool, { scopes = [USER_SCOPE] }: Pick<Grant, 'scopes'>): string[] {
  const known = [...ownScopes, ...customScopes(pool)];
  return scopes.filter((scope) => known.includes(scope));
}

const addresses: Record<string, string[]> = {
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
};

/** The attributes without which a client may not have the scope. */
export function attributesOfScope(scope: string): string[] {
  return addresses[scope] ?? [];
}

/** `openid` alone opens all of them, as does a sign-in without scopes; beside it `email`, `phone` and `profile` each open their own. */
export function attributesIn(scopes: string[] | undefined, attributes: Record<string, string>): Record<string, string> {
  const named = scopes?.filter((scope) => scope === 'profile' || scope in addresses) ?? [];
  if (named.length === 0) return attributes;
  const ofAddresses = Object.values(addresses).flat();
  const isOpen = (name: string) =>
    ofAddresses.includes(name)
      ? named.some((scope) => attributesOfScope(scope).includes(name))
      : named.includes('profile') || name === 'sub' || name === 'identities';
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isOpen(name)));
}
