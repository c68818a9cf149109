/** Cuts a list into pages. A page's token says after which item the next one begins, so that new items disturb nothing. */
import { refuse } from '../errors.ts';

export type PageRequest<T> = {
  /** Different for each item; the list is sorted by it. */
  keyOf(item: T): string;
  size: number;
  token?: string | undefined;
};

const MARK = 'after:';

/**
 * Unlike Cognito: the text for a token that is none is ours.
 *
 * @throws {CognitoException} InvalidParameter.
 */
export function page<T>(items: T[], { keyOf, size, token }: PageRequest<T>): { items: T[]; next: string | undefined } {
  const after = token === undefined ? undefined : readToken(token);
  const sorted = items
    .map((value) => ({ key: keyOf(value), value }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .filter(({ key }) => after === undefined || key > after);
  return firstPage(sorted, size);
}

/** @param sorted by their keys, and what is asked of it is not more than goes on the page, and one. */
export function firstPage<T>(
  sorted: Iterable<{ key: string; value: T }>,
  size: number,
): { items: T[]; next: string | undefined } {
  const shown: { key: string; value: T }[] = [];
  let last: string | undefined;
  for (const each of sorted) {
    if (shown.length === size) {
      last = shown.at(-1)?.key;
      break;
    }
    shown.push(each);
  }
  const next = last === undefined ? undefined : Buffer.from(MARK + last).toString('base64url');
  return { items: shown.map(({ value }) => value), next };
}

/** The key after which a page begins. @throws {CognitoException} InvalidParameter. */
export function readToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString();
  if (!text.startsWith(MARK)) refuse('InvalidParameter', 'Invalid pagination token.');
  return text.slice(MARK.length);
}
