/** A table of claims: the name, and beside it the value with what it means. */
import { tokens } from '#words/tokens';
import { type Row, showRows } from '../../view/lists.ts';
import { momentInWords } from './moment-in-words.ts';

/** @param now Seconds since 1970 by the clock that issued the token. */
export function showClaims(bodyId: string, claims: Readonly<Record<string, unknown>>, now: number): void {
  const row = ([claim, value]: [string, unknown]): Row => {
    return { name: claim, text: valueInWords(claim, value, now), meaning: meaningOf(claim) };
  };
  showRows(bodyId, Object.entries(claims).map(row));
}

function valueInWords(claim: string, value: unknown, now: number): string {
  if (moments.has(claim) && typeof value === 'number') return momentInWords(value, now);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Claims that are moments, in seconds since 1970. */
const moments: ReadonlySet<string> = new Set(['auth_time', 'iat', 'exp']);

function meaningOf(claim: string): string {
  const { meanings, own, other } = tokens.claims;
  const known = Object.hasOwn(meanings, claim) ? meanings[claim] : undefined;
  return known ?? (claim.startsWith('custom:') ? own : other);
}
