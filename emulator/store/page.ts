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
    .map((item) => ({ item, key: keyOf(item) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .filter(({ key }) => after === undefined || key > after);
  const shown = sorted.slice(0, size);
  const last = shown.at(-1);
  const next = last && sorted.length > size ? Buffer.from(MARK + last.key).toString('base64url') : undefined;
  return { items: shown.map(({ item }) => item), next };
}

/** By age, then by name. */
export function ageKey(createdAt: number, name: string): string {
  return `${createdAt.toString().padStart(16, '0')} ${name}`;
}

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString();
  if (!text.startsWith(MARK)) refuse('InvalidParameter', 'Invalid pagination token.');
  return text.slice(MARK.length);
}
