/** A request of Node as CloudFront Functions sees it, and its path as CloudFront reads it. */
import type { IncomingMessage } from 'node:http';
import { posix } from 'node:path';
import type { EdgeRequest, EdgeValue } from '../template/run-code.ts';

export function edgeRequest({ method = 'GET', url = '/', headers }: IncomingMessage): EdgeRequest {
  const [, uri = '/', query = ''] = /^([^?]*)\??(.*)$/s.exec(url) ?? [];
  const header = (value: string | string[] | undefined) => ({ value: [value ?? ''].flat().join(', ') });
  return {
    method,
    uri,
    querystring: valuesOf(query.split('&')),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, header(value)])),
    cookies: valuesOf((headers.cookie ?? '').split(/; */)),
  };
}

/** Nothing is decoded. A name that comes twice has its last value, and all of them in `multiValue`. */
function valuesOf(pairs: readonly string[]): Record<string, EdgeValue> {
  // A name may be one that every object has.
  const values: Record<string, EdgeValue> = Object.create(null);
  for (const pair of pairs) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
    if (!name) continue;
    const before = values[name];
    const all = [...(before?.multiValue ?? (before ? [{ value: before.value }] : [])), { value }];
    values[name] = { value, ...(before && { multiValue: all }) };
  }
  return values;
}

/**
 * Where a path leads, as CloudFront finds out which behaviour it is for (RFC 3986, 6.2.2): decoded, without dots for folders and
 * empty names. The function of the edge sees it as it was sent.
 */
export function normalPath(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // It leads nowhere.
  }
  return posix.normalize(`/${decoded.replaceAll('\\', '/')}`).replace(/\/{2,}/g, '/');
}
