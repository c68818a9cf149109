/** What an account holds, in words: names and values of attributes as people read them. */
import { moment } from './moment.ts';

const names: Readonly<Record<string, string>> = {
  sub: 'Account ID',
  name: 'Name',
  given_name: 'Given name',
  middle_name: 'Middle name',
  family_name: 'Family name',
  nickname: 'Nickname',
  preferred_username: 'User name',
  email: 'Email address',
  email_verified: 'Email address confirmed',
  phone_number: 'Phone number',
  phone_number_verified: 'Phone number confirmed',
  address: 'Address',
  birthdate: 'Date of birth',
  gender: 'Gender',
  locale: 'Language',
  zoneinfo: 'Time zone',
  picture: 'Picture',
  profile: 'Profile page',
  website: 'Website',
  updated_at: 'Last changed',
  identities: 'Also signs in through',
};

/** `custom:team_lead` reads `Team lead`. */
export function attributeName(attribute: string): string {
  const known = Object.hasOwn(names, attribute) ? names[attribute] : undefined;
  const words = attribute.replace(/^(?:custom|dev):/, '').replace(/[_:-]+/g, ' ');
  return known ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** How it has to be written, where that is not plain. */
export function attributeHint(attribute: string): string | undefined {
  return attribute === 'phone_number' ? 'With its country code, such as +44 20 7946 0000' : undefined;
}

/** The value as people read it, and its language where that is the reader's own. */
export function attributeValue(attribute: string, value: string): { text: string; language?: string } {
  if (value === 'true') return { text: 'Yes' };
  if (value === 'false') return { text: 'No' };
  if (attribute === 'identities') return { text: providersIn(value) };
  const date = dateIn(attribute, value);
  return date ? moment(date.seconds, date.format) : { text: value };
}

/** `birthdate` is a day, `updated_at` seconds since 1970, and one of the pool's own may be a moment in ISO 8601. */
function dateIn(attribute: string, value: string): { seconds: number; format?: Intl.DateTimeFormat } | undefined {
  if (attribute === 'updated_at' && Number(value)) return { seconds: Number(value) };
  const isDay = /^[1-9]\d{3}-\d\d-\d\d$/.test(value);
  const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(value);
  const seconds = isDay || isMoment ? Date.parse(value) / 1000 : Number.NaN;
  if (Number.isNaN(seconds)) return undefined;
  return isDay ? { seconds, format: dayFormat() } : { seconds };
}

function dayFormat(): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' });
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

/** Every name, for the test that reads them. */
export const attributeNames = Object.values(names);
