/** What one of Cognito's codes means, for some of its operations and texts or for all. */
import type { LostTry } from '../cognito/error.ts';
import type { Mistake } from './mistake.ts';

export type Meaning = {
  /** The operations it is about, with blanks between. */
  of?: string;
  /** What Cognito's text looks like; its first group is handed to `tell`. */
  says?: RegExp;
  /** Only after a try whose answer got lost, with the same values, with others, or with any. */
  after?: LostTry | 'any';
} & (Mistake | { tell(said: string): Mistake });

/** By code; where a code has several meanings, the first that fits counts. */
export type Meanings = Readonly<Record<string, Meaning | readonly Meaning[]>>;
