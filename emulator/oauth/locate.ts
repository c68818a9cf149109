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

/** A domain that no pool has, or undefined where none is named, and no pool that there is. */
export type Nowhere = { path: string; unknown: string | undefined };

/** @param isPage whether a path is one of managed login's. */
export function locate(world: World, request: Request, isPage: (path: string) => boolean): Place | Nowhere {
  const { path } = request;
  const host = domainAtHost(request.headers.host);
  const atHost = poolAt(world, host.name);
  if (atHost) return { ...atHost, base: '', path };
  if (host.isPrefix) return { path, unknown: host.name };
  if (!isPage(path)) return inPath(world, path);
  const pool = poolOf(world, request);
  return pool ? { pool, base: '', path, version: 2 } : { path, unknown: undefined };
}

function inPath(world: World, whole: string): Place | Nowhere {
  const [, first = '', ...rest] = whole.split('/');
  const path = `/${rest.join('/')}`;
  const found = poolAt(world, first);
  return found ? { ...found, base: `/${first}`, path } : { path, unknown: first };
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
