/** Cookies of managed login: only its own pages get them, no script sees them, and they come along when an application leads there. */
import type { Visit } from './visit.ts';

export type CookieName = 'cognito' | 'XSRF-TOKEN' | 'csrf-state' | 'lang';

/** Every value of that name: pools that share a host may each have set one. */
export function cookiesNamed({ headers }: Pick<Visit, 'headers'>, name: CookieName): string[] {
  const pairs = (headers.cookie ?? '').split(/;\s*/);
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}

/** @param seconds for which a browser keeps it; 0 removes it. */
export function setCookie({ base, origin }: Visit, name: CookieName, value: string, seconds: number): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Path=${base || '/'}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
