/** What an account holds as people read it. */
import { attributes } from '#words/attributes';
import { moment } from './moments.ts';

/** The value as people read it, and its language where that is the reader's own. */
export function attributeValue(attribute: string, value: string): { text: string; language?: string } {
  if (value === 'true') return { text: attributes.yes };
  if (value === 'false') return { text: attributes.no };
  if (attribute === 'identities') return { text: providersIn(value) };
  const date = dateIn(attribute, value);
  return date ? moment(date.seconds, date.style) : { text: value };
}

/** `birthdate` is a day, `updated_at` seconds since 1970, and one of the pool's own may be a moment in ISO 8601. */
function dateIn(attribute: string, value: string): { seconds: number; style?: Intl.DateTimeFormatOptions } | undefined {
  if (attribute === 'updated_at' && Number(value)) return { seconds: Number(value) };
  const isDay = /^[1-9]\d{3}-\d\d-\d\d$/.test(value);
  const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(value);
  const seconds = isDay || isMoment ? Date.parse(value) / 1000 : Number.NaN;
  if (Number.isNaN(seconds)) return undefined;
  return isDay ? { seconds, style: { dateStyle: 'long', timeZone: 'UTC' } } : { seconds };
}

/** The names of the other sign-in services, from Cognito's JSON. */
function providersIn(json: string): string {
  try {
    const linked = JSON.parse(json) as { providerName?: string }[];
    return linked.map(({ providerName = '' }) => providerName).join(', ');
  } catch {
    return json;
  }
}
