/** A moment of a token or of credentials: when, and how far from now. */
import { tokens } from '#words/tokens';
import { fromNow, moment } from '../../words/moments.ts';

/**
 * `20 Nov 2026, 14:05:00 (in 43 minutes)`
 *
 * @param seconds Since 1970.
 * @param now Seconds since 1970.
 */
export function momentInWords(seconds: number, now: number): string {
  const { text } = moment(seconds, { dateStyle: 'medium', timeStyle: 'medium' });
  return tokens.moment(text, fromNow(seconds, now));
}
