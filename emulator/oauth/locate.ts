/** Which pool a request to managed login means: a domain says so, in the path or as the host; else the client, or a token. */
import { domainAtHost, findDomain } from '../pools/domains.ts';
import { entry } from '../store/entries.ts';
import type { Pool } from '../store/state.ts';
import { findPoolByToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';
import { basicCredentials } from './client-authentication.ts';
import { openSealed } from './sealed.ts';
import { formOf, type Request } from './visit.ts';

export type Place = {
  pool: Pool;
  base: string;
  /** The path of managed login itself. */
  path: string;
  version: number;
};

/** @returns undefined where no pool is meant, or none that there is. */
export function locate(world: World, request: Request): Place | undefined {
  const { path } = request;
  const atHost = poolAt(world, domainAtHost(request.headers.host));
  if (atHost) return { ...atHost, base: '', path };
  const [, first = '', ...rest] = path.split('/');
  const inPath = poolAt(world, first);
  if (inPath && rest.length > 0) return { ...inPath, base: `/${first}`, path: `/${rest.join('/')}` };
  const pool = poolOf(world, request);
  return pool && { pool, base: '', path, version: 2 };
}

function poolAt(world: World, name: string): { pool: Pool; version: number } | undefined {
  const found = findDomain(world, name);
  return found && { pool: found.pool, version: found.domain.value.ManagedLoginVersion };
}

/** Unlike Cognito: there managed login answers at domains only. */
function poolOf(world: World, request: Request): Pool | undefined {
  const { query, headers } = request;
  const form = formOf(request);
  const clientId = query.get('client_id') ?? form.get('client_id') ?? basicCredentials(headers)?.id ?? '';
  const pools = Object.values(world.state.pools);
  const ofClient = pools.find((pool) => entry(pool.clients, clientId));
  if (ofClient) return ofClient;
  const state = query.get('state') ?? form.get('state');
  if (state) return pools.find((pool) => openSealed(world, pool, 'federation', state));
  return findPoolByToken(world, headers.authorization?.replace(/^bearer /i, ''));
}
