/** Moments as a person reads them: in the page's language, in the person's own time zone, and from now on. */

/** The page's language, as it is written where the person lives if the browser says so: `en-GB` on a page in English. */
function pageLocale(): string {
  const language = globalThis.document?.documentElement.lang || 'en';
  const own = globalThis.navigator?.languages ?? [];
  return own.find((each) => each.startsWith(`${language}-`)) ?? language;
}

/** A point in time as its reader writes it: in the page's language and in the person's time zone. */
export type Moment = {
  text: string;
  /** The language of `text`, with its region. */
  language: string;
  /** For machines: ISO 8601, in UTC. Empty for a time that nobody knows. */
  iso: string;
};

/** @param seconds Since 1970, with fractions, as Cognito's JSON has it. */
export function moment(
  seconds: number,
  style: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short' },
): Moment {
  const language = pageLocale();
  const date = new Date(seconds * 1000);
  return { text: new Intl.DateTimeFormat(language, style).format(date), language, iso: date.toISOString() };
}

const units: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** `in 43 minutes`, `2 days ago`; both in seconds since 1970. */
export function fromNow(then: number, now: number): string {
  const distance = Math.round(then - now);
  const [unit, size] = units.find(([, seconds]) => Math.abs(distance) >= seconds) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(pageLocale(), { numeric: 'auto' }).format(Math.trunc(distance / size), unit);
}
