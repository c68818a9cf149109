/** Where to go after signing in: back to the page that was asked for, if it is one of ours. */
import { handOver } from '../session/hand-over.ts';
import { siteRoot } from './site-root.ts';

/**
 * @param root The folder that login.html and index.html stand in.
 * @returns an absolute address on this site; index when the wanted one is foreign, odd, or the way in itself.
 */
export function returnAddress(here: URL = new URL(location.href), root: URL = siteRoot): string {
  const index = new URL('index.html', root);
  const wanted = here.searchParams.get('return');
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, here)) return index.href;
  // The parsed address decides, not its text: `//evil.example` and `/\evil.example` are other hosts.
  const address = new URL(wanted, here);
  if (address.origin !== here.origin || entrances.test(address.href.replace(root.href, ''))) return index.href;
  return address.href;
}

/** From the root on: pages that a signed-in person has no business on. One of the same name in a folder is somebody's own. */
const entrances = /^(?:login|register|confirm|forgot-password)(?:\.html)?(?:[?#]|$)/;

/**
 * Leaves for the page that was asked for; the way in does not stay in the history, and nothing of what its pages have
 * handed to each other stays either.
 *
 * @returns a promise that never settles, so that a page stays busy until it is gone.
 */
export function goOn(): Promise<never> {
  handOver();
  location.replace(returnAddress());
  return new Promise(() => {});
}
