/** Where pages stand within the site. */

/** A host sends it for any address, however deep, so its addresses start where the site does. */
export const errorPage = '404.html';

/** It leads on to the person's language by itself, once what came back is read. */
export const callbackPage = 'callback.html';

/** What leads from a page to the site's root. */
export function wayUp(name: string): string {
  return name === errorPage ? '/' : '../'.repeat(name.split('/').length - 1);
}
