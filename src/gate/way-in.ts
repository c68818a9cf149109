/** Login and register lead in: past them, for whoever is in already, and on to the page that was asked for. */
import { config } from '#config';
import { handOver } from '../session/hand-over.ts';
import { comeBackAnew, keyPrefix, tokenStorage } from '../session/token-storage.ts';
import { readTokens } from '../session/tokens.ts';
import { showTrouble } from '../view/summary.ts';
import { goTo, isHereFor, pageUrl, siteRoot } from './address.ts';
import { endInTime } from './keep-watch.ts';

/**
 * For login and register: whoever is signed in already goes on at once, also when Back brings the page from memory, unless
 * a fresh sign-in is what is wanted.
 */
export function redirectSignedIn(): void {
  lookQuietly();
  addEventListener('pageshow', ({ persisted }) => persisted && lookQuietly());
  comeBackAnew();
}

/** Leads on whoever is signed in, and nobody else. */
export function lookQuietly(): void {
  look().catch(() => {});
}

async function look(): Promise<void> {
  // Most people who come here are nobody yet, and need none of what follows.
  if (isHereFor('fresh-sign-in') || !readTokens()) return;
  await endInTime();
  const { freshTokens } = await import('../session/fresh-tokens.ts');
  if (await freshTokens()) await goOn();
}

/**
 * Tells trouble that is there already before anybody types.
 *
 * @param check Throws what would go wrong when the form is sent.
 */
export async function foretell(check: () => void): Promise<void> {
  try {
    check();
  } catch (error) {
    await showTrouble(error);
  }
}

/**
 * Tries to keep something, and takes it away again.
 *
 * @throws {CognitoError} as `setItem` does, so that people hear of it before they type.
 */
export function tryStorage(): void {
  // By a name of this page's own, since another one may try, and take away, at the same moment.
  const key = keyPrefix + performance.now();
  tokenStorage.setItem(key, '.'.repeat(typeof config.storage === 'object' ? 9 : 9999));
  tokenStorage.removeItem(key);
}

/**
 * Leaves for the page that was asked for; the way in does not stay in the history, and nothing of what its pages have
 * handed to each other stays either.
 *
 * @returns a promise that never settles, so that a page stays busy until it is gone.
 */
export async function goOn(): Promise<never> {
  handOver();
  // Whoever was here before may have left a cookie that opens files.
  if (config.protectFiles) await import('../session/files.ts').then((files) => files.takeFilesOver()).catch(() => {});
  return goTo(returnAddress());
}

type Site = {
  /** The folder that login.html and index.html stand in. */
  root?: URL;
  /** Other origins that are the site's own. */
  origins?: readonly string[] | undefined;
};

/** @returns an absolute address on this site; index when the wanted one is foreign, odd, or the way in itself. */
export function returnAddress(
  here: URL = new URL(location.href),
  { root = siteRoot, origins = config.returnOrigins ?? [] }: Site = {},
): string {
  const index = pageUrl('index', root);
  const wanted = here.searchParams.get('return') ?? '';
  if (!URL.canParse(wanted, here)) return index.href;
  // The parsed address decides, not its text: `//evil.example` and `/\\evil.example` are other hosts.
  const { href } = new URL(wanted, here);
  const allowed = [...(wanted.startsWith('/') ? [here.origin] : []), ...origins];
  const isOwn = allowed.some((origin) => href.startsWith(`${origin}/`));
  return isOwn && !entrances.test(href.replace(root.href, '')) ? href : index.href;
}

/** From the root on: pages that a signed-in person has no business on. One of the same name in a folder is somebody's own. */
const entrances = /^(?:login|register|confirm|forgot-password)(?:\.html)?(?:[?#]|$)/;
