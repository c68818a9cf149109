/**
 * What this browser keeps of a person beyond a sign-in, by their `sub`, so that the next one here need not be asked again.
 * Nothing in it is secret, and nothing says who they are.
 */
import { attempt } from './token-storage.ts';

/**
 * What is kept: which passkeys are here, when one was offered, when the person was last active, of which end of a sign-in they
 * know, how they signed in last.
 */
export type Kept = 'passkeys' | 'offered' | 'active' | 'warned' | 'way';

/** @returns undefined where nothing was kept, or nothing that can be read. */
export function keptHere(what: Kept, sub: string): unknown {
  return attempt(() => JSON.parse(localStorage.getItem(keyOf(what, sub)) ?? 'null')) ?? undefined;
}

/** A browser that keeps nothing asks again. */
export function keepHere(what: Kept, sub: string, value: unknown): void {
  attempt(() => localStorage.setItem(keyOf(what, sub), JSON.stringify(value)));
}

/** Not among the tokens, which signing out takes away; `forget-all.ts` knows the form. */
export function keyOf(what: Kept, sub: string): string {
  return `gatehouse.${what}.${sub}`;
}
