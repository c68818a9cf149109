/**
 * What one page of the way in hands to the next: an e-mail address, by way of the browser's storage, since what stands in
 * a page's address gets into histories and access logs (OWASP ASVS 5.0, 14.2.1).
 */
import { attempt, keyPrefix } from './token-storage.ts';

/** Beside the tokens, so that whatever takes them away takes this too. */
export const handOverKey = `${keyPrefix}handedOver`;

/** What a browser that blocks its storage does not keep is known on this page at least. */
let known = '';

/**
 * A reload has it still.
 *
 * @param names What the person may sign in with; none where the next page is for nobody in particular: what was kept is gone.
 */
export function handOver(...names: readonly string[]): void {
  known = names.join('\n');
  attempt(() => (known ? sessionStorage.setItem(handOverKey, known) : sessionStorage.removeItem(handOverKey)));
}

/** @returns the first that the page can use, or nothing. */
export function handedOver(isUseful: (name: string) => boolean = () => true): string {
  attempt(takeForNewTab);
  const names = attempt(() => sessionStorage.getItem(handOverKey)) || known;
  return names.split('\n').find(isUseful) ?? '';
}

/** A new tab takes what `handToNewTab` has left where all tabs look. */
function takeForNewTab(): void {
  const [path, email = ''] = localStorage.getItem(handOverKey)?.split('\n') ?? [];
  if (path !== location.pathname) return;
  localStorage.removeItem(handOverKey);
  handOver(email);
}
