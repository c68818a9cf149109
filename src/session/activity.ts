/** When a person was last active, in any tab: kept where all pages look that have the same tokens. */
import { keyOf } from './kept-here.ts';
import { attempt, isShared, keyPrefix, tokenStorage } from './token-storage.ts';

/** What a person does who is there. */
const signs = ['pointerdown', 'keydown', 'scroll', 'input'];

/** A sign as soon after another one says nothing new, in milliseconds. */
const breath = 3000;

/** What a browser that blocks its storage does not keep is known in this tab at least. */
let here = 0;

/** @returns milliseconds since 1970; 0 where nobody knows. */
export function lastActive(sub: string): number {
  const kept = attempt(() => Number(store().getItem(keyFor(sub)))) || 0;
  // Whoever sets the clock back is not active for longer by it.
  return Math.min(Math.max(kept, here), Date.now());
}

/** @param isSure Whether it counts also right after another sign. */
export function setActive(sub: string, isSure = false): void {
  const now = Date.now();
  if (!isSure && now - here < breath) return;
  here = now;
  attempt(() => store().setItem(keyFor(sub), String(now)));
}

/**
 * @param act At each sign of the page's person.
 * @param look When another tab may have had one, or the page has been away.
 */
export function onActivity(act: () => void, look: () => void): void {
  for (const sign of signs) addEventListener(sign, act, { capture: true, passive: true });
  for (const event of ['storage', 'focus', 'visibilitychange']) addEventListener(event, look, true);
}

/** Tokens of one tab may have copies in others, so that all tabs have to know. */
function store(): Pick<Storage, 'getItem' | 'setItem'> {
  return isShared ? tokenStorage : localStorage;
}

function keyFor(sub: string): string {
  return isShared ? `${keyPrefix}active` : keyOf('active', sub);
}
