/** What everybody may read: the keys of pools, where they are found, and the logo of hosted pages. */
import { openIdDiscovery, openIdKeys } from '../identity/discovery.ts';
import { findPool } from '../pools/find.ts';
import { findImage, type Image } from '../pools/ui-image.ts';
import { discovery } from '../tokens/discovery.ts';
import { jwks } from '../tokens/jwks.ts';
import type { World } from '../world.ts';
import { cors, json } from './replies.ts';
import type { Reply, Request } from './server.ts';

/** Undefined for the address of something else. @throws {CognitoException} ResourceNotFound. */
export function publicDocument(world: World, request: Request): Reply | undefined {
  const { path, headers } = request;
  const url = `${new URL(world.url).protocol}//${headers.host}`;
  if (path === '/.well-known/openid-configuration') return json(openIdDiscovery(url), cors(request));
  if (path === '/.well-known/jwks_uri') return json(openIdKeys(world), cors(request));
  const [, poolId, folder, name = ''] = path.split('/');
  if (folder === 'ui') return image(findImage(findPool(world, poolId), name));
  if (folder !== '.well-known') return undefined;
  if (name === 'jwks.json') return json(jwks(findPool(world, poolId)), cors(request));
  if (name !== 'openid-configuration') return undefined;
  return json(discovery(world, findPool(world, poolId), url), cors(request));
}

function image(found: Image | undefined): Reply | undefined {
  if (!found) return undefined;
  return {
    status: 200,
    headers: { 'Content-Type': found.type, 'X-Content-Type-Options': 'nosniff' },
    body: found.bytes,
  };
}
