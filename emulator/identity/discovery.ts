/** Where the keys of open-id tokens are found: `/.well-known/openid-configuration`, and what it names. */
import type { JSONWebKeySet } from 'jose';
import { publicHalf } from '../tokens/jwks.ts';
import type { World } from '../world.ts';
import { ISSUER } from './open-id-token.ts';

/** Unlike Amazon: the keys are where the emulator is. @param url where the caller reaches it, without a slash at the end. */
export function openIdDiscovery(url: string): object {
  return {
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: `https://${ISSUER}`,
    jwks_uri: `${url}/.well-known/jwks_uri`,
    response_types_supported: ['id_token'],
    subject_types_supported: ['public'],
  };
}

/** Of every identity pool that has signed something. */
export function openIdKeys({ state }: World): JSONWebKeySet {
  const all = Object.values(state.identityPools).flatMap(({ openIdKey }) => openIdKey ?? []);
  return { keys: [...new Map(all.map((key) => [key.kid, publicHalf(key)])).values()] };
}
