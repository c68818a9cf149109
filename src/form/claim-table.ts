/** A table of claims: the name, and beside it the value with what it means. */
import { claimMeaning, moments } from '../words/claim-words.ts';
import { momentInWords } from '../words/time-words.ts';

/**
 * @param bodyId The `<tbody>` that is filled anew; the page may do without it.
 * @param now Seconds since 1970 by the clock that issued the token.
 */
export function showClaims(bodyId: string, claims: Readonly<Record<string, unknown>>, now: number): void {
  const rows = Object.entries(claims).map(([claim, value]) => row(claim, valueInWords(claim, value, now)));
  document.getElementById(bodyId)?.replaceChildren(...rows);
}

function row(claim: string, value: string): HTMLTableRowElement {
  const made = document.createElement('tr');
  const name = document.createElement('th');
  name.scope = 'row';
  name.textContent = claim;
  const meaning = document.createElement('small');
  meaning.textContent = claimMeaning(claim);
  const cell = document.createElement('td');
  const own = document.createElement('bdi');
  own.textContent = value;
  cell.append(own, ' ', meaning);
  made.append(name, cell);
  return made;
}

function valueInWords(claim: string, value: unknown, now: number): string {
  if (moments.has(claim) && typeof value === 'number') return momentInWords(value, now);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
