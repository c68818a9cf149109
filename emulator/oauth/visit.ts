/** A request to managed login, and the forms of its answers. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';

export type Request = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Undefined when it is too large. */
  body: string | undefined;
};

/** A list is a header for each. */
export type Answer = {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
  /** Why it says no, for the console alone: OAuth's errors are a word each. */
  why?: string | undefined;
};

export type Visit = Request & {
  world: World;
  pool: Pool;
  /** What comes before a path of managed login: `/my-domain`, or nothing where the host or the client says which pool it is. */
  base: string;
  /** As the caller has it: `http://127.0.0.1:9500`. */
  origin: string;
  /** Of the domain's pages: 1 is the hosted UI, which knows fewer parameters. */
  version: number;
};

/** What a form has sent; empty for what is no form. */
export function formOf({ headers, body = '' }: Request): URLSearchParams {
  const isForm = headers['content-type']?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false;
  return new URLSearchParams(isForm ? body : '');
}

/** @param path of managed login, with its query; it stays on this pool's pages. */
export function goTo({ base }: Visit, path: string, cookies: string[] = []): Answer {
  return redirect(base + path, cookies);
}

/** An address may have letters of every language; a header has ASCII alone. */
export function redirect(address: string, cookies: string[] = []): Answer {
  const location = address.replaceAll(/[^!-~]+/g, encodeURIComponent);
  const headers = { Location: location, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };
  return { status: 302, headers: { ...headers, ...(cookies.length > 0 && { 'Set-Cookie': cookies }) }, body: '' };
}

export function textOf(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return new URLSearchParams(given).toString();
}
