/**
 * Tokens in cookies, as amazon-cognito-identity-js's CookieStorage writes them (through js-cookie), so that a site on
 * another sub-domain that uses either of the two finds them.
 */
import type { CookieSettings } from '../config.ts';
import type { TokenStorage } from './token-storage.ts';

/** In seconds. */
const day = 24 * 60 * 60;

export function cookieStorage({
  domain,
  path = '/',
  expires = 365,
  secure = true,
  sameSite,
}: CookieSettings): TokenStorage & { keys(): string[] } {
  // Not `expires`, which a clock that is years off would put into the past.
  const write = (key: string, value: string, seconds: number) => {
    const rules = [`path=${path}`, `max-age=${seconds}`];
    if (domain) rules.push(`domain=${domain}`);
    if (secure) rules.push('secure');
    if (sameSite) rules.push(`samesite=${sameSite}`);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and the SDK's storage is not
    document.cookie = [`${encode(key)}=${encode(value)}`, ...rules].join('; ');
  };
  const keys = () => entries().map(([key]) => key);
  const removeItem = (key: string) => write(key, '', 0);

  return {
    keys,
    getItem: (key) => entries().find(([name]) => name === key)?.[1] ?? null,
    setItem: (key, value) => write(key, value, expires * day),
    removeItem,
    clear: () => keys().forEach(removeItem),
  };
}

function entries(): [key: string, value: string][] {
  if (!document.cookie) return [];
  return document.cookie.split('; ').map((cookie) => {
    const [name = '', ...value] = cookie.split('=');
    return [decode(name), decode(value.join('='))];
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

function decode(text: string): string {
  return text.replace(/(?:%[\dA-F]{2})+/gi, decodeURIComponent);
}
