/** Where pages stand within the site. */
import type { Config } from '../../src/config.ts';

/** A host sends it for any address, however deep, so its addresses start where the site does. */
export const errorPage = '404.html';

/** It leads on to the person's language by itself, once what came back is read. */
export const callbackPage = 'callback.html';

/**
 * Stands once, where it is: in a language's folder it would be outside of the one that the host protects.
 *
 * @param name Within the site.
 */
export function isGuarded(name: string, { protectFiles: folder, sitePath = '/' }: GuardedFolder): boolean {
  return folder !== undefined && ['/', sitePath].some((root) => `${root}${name}`.startsWith(folder));
}

export type GuardedFolder = Pick<Config, 'protectFiles' | 'sitePath'>;

/** What leads from a page to the site's root. */
export function wayUp(name: string): string {
  return name === errorPage ? '/' : '../'.repeat(name.split('/').length - 1);
}
