/**
 * Whom the emulator lets in. It has no password and holds people, codes and keys, so a web page that happens to be open
 * must not reach it: neither from another origin, nor under a name of its own that it has pointed at this machine (DNS
 * rebinding). Pages of this machine may, and whatever else is let in by option. Programs send no `Origin` and no
 * `Sec-Fetch-Site`, and are not asked.
 *
 * Unlike Cognito: it answers pages of every origin. The public keys follow the same rule as the rest here.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isOwnName } from './own-names.ts';

export type Guests = {
  /** Where it listens. */
  host: string;
  /** Names beside those of this machine under which the emulator may be called: `pool.test`. */
  hosts?: string[] | undefined;
  /** Origins beside those of this machine whose pages may call it: `https://dev.example`. */
  origins?: string[] | undefined;
};

type Visit = { method: string; headers: IncomingHttpHeaders };

/** @returns why a request is refused, in words for whoever reads the console; undefined for one that may come in. */
export function refusalOf(
  { method, headers }: Visit,
  { host: own, hosts = [], origins = [] }: Guests,
): string | undefined {
  const host = hostName(headers.host);
  const isKnown = (name: string) => hosts.some((each) => each.toLowerCase() === name) || isOwnName(own, name);
  if (host === undefined || !(isLoopback(host) || isKnown(host))) {
    return `It is not called ${headers.host ?? '(no Host)'}. To let that name in: --allow-host ${host ?? 'NAME'}`;
  }
  const { origin } = headers;
  if (origin !== undefined) {
    return isWelcome(origin, origins) || isSelf(origin, headers)
      ? undefined
      : `Pages of ${origin} may not. To let them: --allow-origin ${origin}`;
  }
  if (headers['sec-fetch-site'] !== 'cross-site' || isOpenedByPerson(method, headers)) return undefined;
  return 'Pages of other sites may not embed or fetch this.';
}

/** `localhost` and names below it, 127.0.0.0/8 and ::1. */
export function isLoopback(host: string): boolean {
  const isNamed = host === 'localhost' || host.endsWith('.localhost');
  return isNamed || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/** The name in a `Host` header, without port, in lower case; undefined for anything that is no name. */
function hostName(header: string | undefined): string | undefined {
  const authority = header?.toLowerCase() ?? '';
  const isPlain = /^[\w.-]+(?::\d{1,5})?$|^\[[\d:.a-f]+\](?::\d{1,5})?$/.test(authority);
  return isPlain ? authority.replace(/:\d{1,5}$/, '').replace(/\.$/, '') : undefined;
}

function isWelcome(origin: string, origins: string[]): boolean {
  if (origins.includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return (protocol === 'http:' || protocol === 'https:') && isLoopback(hostname);
}

/** The emulator's own pages, under whatever name they were opened. */
export function isSelf(origin: string, { host }: IncomingHttpHeaders): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}

/** A link in a mail program that is a web page leads here, in a window of its own; frames, images and scripts do not count. */
function isOpenedByPerson(method: string, headers: IncomingHttpHeaders): boolean {
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
