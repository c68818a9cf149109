/**
 * What one page of the way in hands to the next: an e-mail address, by way of the browser's storage, since what stands in
 * a page's address gets into histories and access logs (OWASP ASVS 5.0, 14.2.1).
 */
import { attempt, keyPrefix } from './token-storage.ts';

/** Beside the tokens, so that whatever takes them away takes this too. */
export const handOverKey = `${keyPrefix}handedOver`;

/** What a browser that blocks its storage does not keep is known on this page at least. */
let known = '';

/** A reload has it still. @param email Empty where the next page is for nobody in particular: what was kept is gone. */
export function handOver(email = ''): void {
  known = email;
  attempt(() => (email ? sessionStorage.setItem(handOverKey, email) : sessionStorage.removeItem(handOverKey)));
}

/** @returns an e-mail address, or nothing. */
export function handedOver(): string {
  attempt(takeForNewTab);
  return attempt(() => sessionStorage.getItem(handOverKey)) || known;
}

/** A new tab takes what `handToNewTab` has left where all tabs look. */
function takeForNewTab(): void {
  const [path, email] = localStorage.getItem(handOverKey)?.split('\n') ?? [];
  if (path !== location.pathname) return;
  localStorage.removeItem(handOverKey);
  handOver(email);
}
