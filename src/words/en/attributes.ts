/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
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
  },
  hints: { phone_number: 'With its country code, such as +44 20 7946 0000' },
  yes: 'Yes',
  no: 'No',
  // `Account ID` reads `account ID`.
  inSentence: (name) => name.charAt(0).toLocaleLowerCase('en') + name.slice(1),
};
