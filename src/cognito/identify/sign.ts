/** By what a reason is known. */
import type { Reason } from './reasons.ts';

/**
 * Of several signs of one code the first that fits counts.
 *
 * `says` is what Cognito's text looks like, and its first group is what the text is about; `of` has the operations that
 * the sign is about, with blanks between.
 */
export type Sign = readonly [reason: Reason, says?: RegExp | undefined, of?: string];
