/** Makes the ID token and the access token of a sign-in, as AuthenticationResult carries them. */
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { lifetimes } from '../pools/lifetimes.ts';
import type { World } from '../world.ts';
import type { SignedIn } from './access-token.ts';
import type { TokenChanges } from './ask-pre-token-generation.ts';
import { changeAccessClaims, changeIdClaims } from './change-claims.ts';
import { accessClaims, idClaims } from './claims.ts';
import { signJwt } from './jwt.ts';

export function makeTokens(world: World, signedIn: SignedIn, changes: TokenChanges): AuthenticationResultType {
  const { pool, client } = signedIn;
  return {
    AccessToken: signJwt(pool.keys.access, changeAccessClaims(accessClaims(world, signedIn), changes)),
    ExpiresIn: lifetimes(client).access / 1000,
    IdToken: signJwt(pool.keys.id, changeIdClaims(idClaims(world, signedIn), changes)),
    TokenType: 'Bearer',
  };
}
