/**
 * Tokens in cookies, as amazon-cognito-identity-js's CookieStorage writes them (through js-cookie), so that a site on
 * another sub-domain that uses either of the two finds them.
 */
import type { CookieSettings } from '../config.ts';
import type { KeyStorage } from './web-storages.ts';

/** In seconds. */
const day = 24 * 60 * 60;

/** Bytes of name and value together; a browser drops what is longer without a word (RFC 6265bis, 5.6). */
const limit = 4096;

export type CookieStorage = KeyStorage & {
  /** The names of our own cookies. */
  keys(): string[];
  /** Why the browser has dropped a cookie, for whoever has configured it; nothing where it keeps no cookie at all. */
  reproach(key: string, value: string): string | undefined;
};

/** @param own What the names of our cookies start with; no other cookie is ever decoded. */
export function cookieStorage(settings: CookieSettings, own: string): CookieStorage {
  const { domain, expires = 365 } = settings;
  const removeItem = (key: string) => {
    write(key, '', 0, settings);
    // One from before `domain` was set would hide the others.
    if (domain) write(key, '', 0, { ...settings, domain: '' });
  };
  const getItem = (key: string) => {
    const found = cookies().find(([name]) => name === encode(key));
    return found ? decode(found[1]) : null;
  };

  return {
    getItem,
    setItem: (key, value) => {
      write(key, value, expires * day, settings);
      if (!domain || getItem(key) === value) return;
      removeItem(key);
      write(key, value, expires * day, settings);
    },
    removeItem,
    keys: () => cookies().flatMap(([name]) => (name.startsWith(encode(own)) ? (decode(name) ?? []) : [])),
    reproach: (key, value) => reproach(encode(key).length + encode(value).length, settings),
  };
}

/** With `max-age`, not `expires`, which a clock that is years off would put into the past. */
function write(
  key: string,
  value: string,
  seconds: number,
  { domain, path = '/', secure = true, sameSite }: CookieSettings,
): void {
  const rules = [`path=${path}`, `max-age=${seconds}`];
  if (domain) rules.push(`domain=${domain}`);
  if (secure) rules.push('secure');
  if (sameSite) rules.push(`samesite=${sameSite}`);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and the SDK's storage is not
  document.cookie = [`${encode(key)}=${encode(value)}`, ...rules].join('; ');
}

/** Names and values as they stand, those of others too. A cookie without a name is nobody's. */
function cookies(): [name: string, value: string][] {
  return document.cookie.split('; ').flatMap((cookie): [string, string][] => {
    const end = cookie.indexOf('=');
    return end > 0 ? [[cookie.slice(0, end), cookie.slice(end + 1)]] : [];
  });
}

/** What js-cookie leaves alone stays as it is; the rest is percent-encoded UTF-8. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(?:2[346B]|5E|60|7C)/g, decodeURIComponent)
    .replace(/[()]/g, escaped);
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

/** @returns nothing for what is not UTF-8, which somebody else must have written. */
function decode(text: string): string | null {
  try {
    return text.replace(/(?:%[\dA-F]{2})+/gi, decodeURIComponent);
  } catch {
    return null;
  }
}

function reproach(
  bytes: number,
  { domain, path = '/', secure = true, expires = 365 }: CookieSettings,
): string | undefined {
  if (bytes > limit) {
    return (
      `storage: a cookie of ${bytes} bytes, where browsers keep ${limit}. Put less into the tokens (groups, long ` +
      `attributes), or keep them elsewhere: storage: 'session' or 'local'.`
    );
  }
  if (!keepsAny()) return undefined;
  const reasons = [
    ...(domain ? [`domain '${domain}' has to be ${location.hostname} or a parent of it`] : []),
    ...(path === '/' ? [] : [`path '${path}' has to be the beginning of ${location.pathname}`]),
    ...(secure && location.protocol === 'http:' ? ['secure needs https'] : []),
    ...(expires > 0 ? [] : [`expires ${expires} has to be more than 0`]),
  ];
  return `storage: the browser did not keep a cookie. Check its settings: ${reasons.join('; ') || 'an older one with another path may hide it'}.`;
}

/** With no rules at all. Chromium says `navigator.cookieEnabled` also where a person has blocked a site's cookies. */
function keepsAny(): boolean {
  const plain = { kind: 'cookies', path: '', secure: false } as const;
  write('gatehouse-trial', '1', 9, plain);
  const isKept = cookies().some(([name]) => name === 'gatehouse-trial');
  write('gatehouse-trial', '', 0, plain);
  return isKept;
}
