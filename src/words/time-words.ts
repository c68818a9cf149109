/** Moments as a person reads them: in the person's own time zone, and from now on. */
const units: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/**
 * `20 Nov 2026, 14:05:00 (in 43 minutes)`
 *
 * @param moment Seconds since 1970.
 * @param now Seconds since 1970.
 */
export function momentInWords(moment: number, now: number): string {
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
  return `${when.format(moment * 1000)} (${fromNow(moment, now)})`;
}

/** `in 43 minutes`, `2 days ago`. */
export function fromNow(moment: number, now: number): string {
  const distance = Math.round(moment - now);
  const [unit, seconds] = units.find(([, size]) => Math.abs(distance) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.trunc(distance / seconds), unit);
}
