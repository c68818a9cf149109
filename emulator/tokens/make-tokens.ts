/** Makes the ID token and the access token of a sign-in, as AuthenticationResult carries them. */
import { createHash } from 'node:crypto';
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { lifetimes } from '../pools/lifetimes.ts';
import type { World } from '../world.ts';
import type { SignedIn } from './access-token.ts';
import type { TokenChanges } from './ask-pre-token-generation.ts';
import { changeAccessClaims, changeIdClaims } from './change-claims.ts';
import { accessClaims, idClaims } from './claims.ts';
import { signJwt } from './jwt.ts';

/** @param nonce as the application gave it at managed login; a refresh has none. */
export function makeTokens(
  world: World,
  signedIn: SignedIn,
  changes: TokenChanges,
  nonce?: string,
): AuthenticationResultType {
  const { pool, client, grant } = signedIn;
  const AccessToken = signJwt(pool.keys.access, changeAccessClaims(accessClaims(world, signedIn), changes));
  const managed = grant.scopes && { at_hash: halfHash(AccessToken), ...(nonce !== undefined && { nonce }) };
  const hasId = grant.scopes?.includes('openid') ?? true;
  return {
    AccessToken,
    ExpiresIn: lifetimes(client).access / 1000,
    ...(hasId && {
      IdToken: signJwt(pool.keys.id, changeIdClaims({ ...managed, ...idClaims(world, signedIn) }, changes)),
    }),
    TokenType: 'Bearer',
  };
}

/** OpenID Connect Core 1.0, 3.1.3.6. */
function halfHash(token: string): string {
  return createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');
}
