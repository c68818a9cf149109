/** Judges the `Logins` of a request to an identity pool: ID tokens of user pools that it is linked with. */
import { refuse } from '../errors.ts';
import { entry } from '../store/entries.ts';
import type { IdentityPool } from '../store/identity-pool.ts';
import type { Pool } from '../store/state.ts';
import { findGrant } from '../tokens/find-grant.ts';
import { issuer } from '../tokens/issuer.ts';
import { type Claims, type Jwt, readJwt } from '../tokens/jwt.ts';
import type { World } from '../world.ts';

/**
 * @returns what the person of the token is known by here: the provider and their `sub`. Undefined without any login.
 * @throws {CognitoException} NotAuthorized.
 */
export function judgeLogins(
  world: World,
  identityPool: IdentityPool,
  logins: Record<string, string> | undefined,
): string | undefined {
  const [login] = Object.entries(logins ?? {}).map(([name, token]) => judgeLogin(world, identityPool, name, token));
  return login;
}

function judgeLogin(world: World, identityPool: IdentityPool, name: string, token: string): string {
  const pool = Object.values(world.state.pools).find((each) => providerNames(world, each).includes(name));
  const links = identityPool.providers.filter(({ userPoolId }) => userPoolId === pool?.id);
  if (!pool || links.length === 0) refuseProvider();
  const claims = requireIdToken(world, pool, readJwt(token));
  const link = links.find(({ clientId }) => clientId === claims.aud) ?? refuseProvider();
  if (link.serverSideTokenCheck && !isActive(pool, claims)) refuse('NotAuthorized', 'Token is inactive');
  return `${pool.id}\0${claims.sub}`;
}

/** Clients name a provider by its issuer; a page that is made for a real pool of this id names it as Amazon does. */
function providerNames(world: World, pool: Pool): string[] {
  const region = pool.id.split('_')[0];
  return [issuer(world, pool).replace(/^https?:\/\//, ''), `cognito-idp.${region}.amazonaws.com/${pool.id}`];
}

function requireIdToken(world: World, pool: Pool, jwt: Jwt | undefined): Claims {
  if (jwt?.claims.token_use !== 'id') refuseToken('Not a valid OpenId Connect identity token.');
  if (jwt.claims.iss !== issuer(world, pool)) refuseToken("Issuer doesn't match providerName");
  if (!jwt.isSignedBy(pool.keys.id)) refuseToken("Couldn't verify signed token.");
  const now = Math.floor(world.clock.now() / 1000);
  const exp = Number(jwt.claims.exp);
  if (now >= exp) refuseToken(`Token expired: ${now} >= ${exp}`);
  return jwt.claims;
}

/** Asks what the token alone can't tell: whether its owner was signed out, disabled or deleted since. */
function isActive(pool: Pool, claims: Claims): boolean {
  const grant = findGrant(pool, claims);
  const user = grant && entry(pool.users, grant.username);
  return grant?.revokedAt === undefined && user?.attributes.sub === claims.sub && user?.enabled === true;
}

function refuseProvider(): never {
  refuse('NotAuthorized', 'Token is not from a supported provider of this identity pool.');
}

function refuseToken(reason: string): never {
  refuse('NotAuthorized', `Invalid login token. ${reason}`);
}
