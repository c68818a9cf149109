/** The tokens that identity pools sign themselves, to be traded for credentials. */
import type { JWK } from 'jose';
import { entry } from '../store/entries.ts';
import type { IdentityPool } from '../store/identity-pool.ts';
import { readJwt, signJwt } from '../tokens/jwt.ts';
import type { World } from '../world.ts';

/** Who signs them, and the name of the login that they are. */
export const ISSUER = 'cognito-identity.amazonaws.com';

type Wish = {
  /** Of the identity. */
  id: string;
  /** Who vouches for it; none for guests. */
  provider?: string | undefined;
  seconds: number;
};

export function openIdToken({ clock }: World, pool: IdentityPool, { id, provider, seconds }: Wish): string {
  const now = Math.floor(clock.now() / 1000);
  const amr =
    provider === undefined ? ['unauthenticated'] : ['authenticated', provider, `${provider}:${pool.id}:${id}`];
  const claims = { sub: id, aud: pool.id, amr, iss: `https://${ISSUER}`, iat: now, exp: now + seconds };
  return signJwt(requireKey(pool), claims);
}

/** The identity that a token is good for, in this pool and now; undefined for any other token. */
export function identityIn({ clock }: World, pool: IdentityPool, token: string): string | undefined {
  const jwt = readJwt(token);
  if (!pool.openIdKey || !jwt?.isSignedBy(pool.openIdKey)) return undefined;
  const { sub, aud, exp } = jwt.claims;
  if (aud !== pool.id || Number(exp) * 1000 <= clock.now()) return undefined;
  return entry(pool.identities, String(sub)) && String(sub);
}

function requireKey({ openIdKey: key }: IdentityPool): JWK {
  if (!key) throw new Error('An identity pool signs nothing before it has a key');
  return key;
}
