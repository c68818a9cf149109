/** A point in time as its reader writes it: in their language's way and in their time zone. */
export type Moment = {
  text: string;
  /** The language of `text`, for those who have pages read to them. */
  language: string;
  /** For machines: ISO 8601, in UTC. Empty for a time that nobody knows. */
  iso: string;
};

/**
 * @param seconds Since 1970, with fractions, as Cognito's JSON has it.
 * @param format As the browser is set up, unless a test says otherwise.
 */
export function moment(
  seconds: number,
  format: Intl.DateTimeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' }),
): Moment {
  const date = new Date(seconds * 1000);
  return { text: format.format(date), language: format.resolvedOptions().locale, iso: date.toISOString() };
}
