/** The gate of every operation that takes an access token. */
import { refuse } from '../errors.ts';
import { USER_SCOPE } from '../pools/scopes.ts';
import type { Client, Grant, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { findGrant } from './find-grant.ts';
import { issuer } from './issuer.ts';
import { type Claims, readJwt } from './jwt.ts';

export type SignedIn = { pool: Pool; client: Client; user: User; grant: Grant };

/**
 * Who holds this access token.
 *
 * @param scope that it has to have.
 * @throws {CognitoException} NotAuthorized, with Cognito's text for what is wrong with the token; UserNotFound for
 * somebody who was deleted.
 */
export function requireAccessToken(world: World, token: string | undefined, scope = USER_SCOPE): SignedIn {
  const { pool, claims } = requireSignedToken(world, token);
  if (typeof claims.exp !== 'number' || claims.exp * 1000 <= world.clock.now()) {
    refuse('NotAuthorized', 'Access Token has expired');
  }
  // Tokens of programs have no person, and never this scope.
  const hasScope = scopes(claims).includes(scope);
  if (!hasScope) refuse('NotAuthorized', 'Access Token does not have required scopes');
  const grant = findGrant(pool, claims);
  const user = grant && pool.users[grant.username];
  if (grant && user?.attributes.sub !== claims.sub) refuse('UserNotFound', 'User does not exist.');
  if (!grant || !user || grant.revokedAt !== undefined) refuse('NotAuthorized', 'Access Token has been revoked');
  if (!user.enabled) refuse('NotAuthorized', 'User is disabled.');
  const client = pool.clients[grant.clientId];
  if (!client) refuse('ResourceNotFound', `User pool client ${grant.clientId} does not exist.`);
  return { pool, client, user, grant };
}

/** Whose token it says it is: nothing of it has been looked at but that. */
export function findPoolByToken(world: World, token: string | undefined): Pool | undefined {
  const { iss } = readJwt(token ?? '')?.claims ?? {};
  return Object.values(world.state.pools).find((each) => issuer(world, each) === iss);
}

function requireSignedToken(world: World, token: string | undefined): { pool: Pool; claims: Claims } {
  const jwt = readJwt(token ?? '');
  const pool = findPoolByToken(world, token);
  if (!jwt || !pool || jwt.header.alg !== 'RS256' || jwt.claims.token_use !== 'access') {
    refuse('NotAuthorized', 'Invalid Access Token');
  }
  if (!jwt.isSignedBy(pool.keys.access)) refuse('NotAuthorized', 'Could not verify signature for Access Token');
  return { pool, claims: jwt.claims };
}

function scopes(claims: Claims): string[] {
  return typeof claims.scope === 'string' ? claims.scope.split(' ') : [];
}
