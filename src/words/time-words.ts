/** Moments as a person reads them: in the person's own time zone, and from now on. */
import { moment } from './moment.ts';

const units: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/**
 * `20 Nov 2026, 14:05:00 (in 43 minutes)`
 *
 * @param seconds Since 1970.
 * @param now Seconds since 1970.
 */
export function momentInWords(seconds: number, now: number): string {
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
  return `${moment(seconds, when).text} (${fromNow(seconds, now)})`;
}

/** `in 43 minutes`, `2 days ago`. */
export function fromNow(then: number, now: number): string {
  const distance = Math.round(then - now);
  const [unit, size] = units.find(([, seconds]) => Math.abs(distance) >= seconds) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.trunc(distance / size), unit);
}
