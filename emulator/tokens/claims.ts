/** What ID and access tokens say: AWS developer guide, "Understanding user pool JSON web tokens". */
import { randomUUID } from 'node:crypto';
import { readableAttributes } from '../people/readable.ts';
import { lifetimes } from '../pools/lifetimes.ts';
import { rotates } from '../pools/rotation.ts';
import type { Client, Grant } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import type { SignedIn } from './access-token.ts';
import { groupsOf } from './groups-of.ts';
import { issuer } from './issuer.ts';
import type { Claims } from './jwt.ts';
import { levelClaims } from './levels.ts';
import { attributesIn, grantedScopes } from './scopes.ts';

export function accessClaims(world: World, signedIn: SignedIn): Claims {
  const { pool, client, user, grant } = signedIn;
  const { names } = groupsOf(pool, user);
  return {
    ...commonClaims(world, signedIn, lifetimes(client).access),
    ...(names.length > 0 && { 'cognito:groups': names }),
    ...(grant.deviceKey !== undefined && { device_key: grant.deviceKey }),
    client_id: client.id,
    token_use: 'access',
    ...(grant.scopes && { version: 2 }),
    ...(grant.resource !== undefined && { aud: grant.resource }),
    scope: grantedScopes(pool, grant).join(' '),
    username: user.username,
  };
}

export function idClaims(world: World, signedIn: SignedIn): Claims {
  const { pool, client, user, grant } = signedIn;
  const { names, roles, preferredRole } = groupsOf(pool, user);
  return {
    ...attributeClaims(client, user, grant),
    ...commonClaims(world, signedIn, lifetimes(client).id),
    ...(names.length > 0 && { 'cognito:groups': names }),
    ...(roles.length > 0 && { 'cognito:roles': roles }),
    ...(preferredRole !== undefined && { 'cognito:preferred_role': preferredRole }),
    aud: client.id,
    token_use: 'id',
    'cognito:username': user.username,
  };
}

/** `jti` and `origin_jti` are there for revocation, and missing where the client has none. */
function commonClaims(world: World, { pool, client, user, grant }: SignedIn, life: number): Claims {
  const now = Math.floor(world.clock.now() / 1000);
  const isRevocable = client.settings.EnableTokenRevocation !== false || rotates(client);
  return {
    sub: user.attributes.sub,
    iss: issuer(world, pool),
    event_id: grant.eventId,
    ...levelClaims(pool, grant),
    auth_time: Math.floor(grant.authenticatedAt / 1000),
    iat: now,
    exp: now + life / 1000,
    ...(isRevocable && { origin_jti: grant.originJti, jti: randomUUID() }),
  };
}

/** The two flags are real booleans here, and texts in GetUser. */
function attributeClaims(client: Client, user: User, { scopes }: Grant): Claims {
  const claims: Claims = attributesIn(scopes, readableAttributes(client, user));
  for (const flag of ['email_verified', 'phone_number_verified']) {
    if (flag in claims) claims[flag] = claims[flag] === 'true';
  }
  if (typeof claims.identities === 'string') claims.identities = identityClaims(claims.identities);
  return claims;
}

/** Linked accounts at identity providers: here all that is not null is a text. */
function identityClaims(identities: string): Record<string, unknown>[] {
  return JSON.parse(identities, (_, value: unknown) =>
    typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
  );
}
