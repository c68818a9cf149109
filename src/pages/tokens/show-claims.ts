/** A table of claims: the name, and beside it the value with what it means. */
import { type Row, showRows } from '../../view/lists.ts';
import { claimMeaning, moments } from '../../words/claim-words.ts';
import { momentInWords } from '../../words/time-words.ts';

/** @param now Seconds since 1970 by the clock that issued the token. */
export function showClaims(bodyId: string, claims: Readonly<Record<string, unknown>>, now: number): void {
  const row = ([claim, value]: [string, unknown]): Row => {
    return { name: claim, text: valueInWords(claim, value, now), meaning: claimMeaning(claim) };
  };
  showRows(bodyId, Object.entries(claims).map(row));
}

function valueInWords(claim: string, value: unknown, now: number): string {
  if (moments.has(claim) && typeof value === 'number') return momentInWords(value, now);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
