/** The access token of a program: it speaks for an app client, and for no person. */
import { randomUUID } from 'node:crypto';
import { lifetimes } from '../pools/lifetimes.ts';
import type { Client, Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import type { TokenChanges } from './ask-pre-token-generation.ts';
import { changeAccessClaims } from './change-claims.ts';
import { issuer } from './issuer.ts';
import { signJwt } from './jwt.ts';

type Program = { pool: Pool; client: Client; scopes: string[]; changes?: TokenChanges };

export function clientToken(world: World, { pool, client, scopes, changes = {} }: Program): string {
  const now = Math.floor(world.clock.now() / 1000);
  const claims = {
    sub: client.id,
    token_use: 'access',
    scope: scopes.join(' '),
    auth_time: now,
    iss: issuer(world, pool),
    exp: now + lifetimes(client).access / 1000,
    iat: now,
    version: 2,
    jti: randomUUID(),
    client_id: client.id,
  };
  return signJwt(pool.keys.access, changeAccessClaims(claims, changes));
}
