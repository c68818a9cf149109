/** What Cognito's refusals mean when a person changes what their account holds. The message stands beside the field. */
import { attributeName } from './attribute-words.ts';
import type { Meanings } from './meaning.ts';

const changing = 'UpdateUserAttributes DeleteUserAttributes';
const taking = 'UpdateUserAttributes VerifyUserAttribute';

export const attributeRefusals: Meanings = {
  NotAuthorized: [
    {
      of: changing,
      says: /^([\w:]+): A client attempted to write unauthorized/,
      tell: (field) => ({ field, words: `${attributeName(field)} can’t be changed here` }),
    },
  ],
  InvalidParameter: [
    {
      says: /(?<![\w:])([\w:]+): Attribute cannot be updated/,
      tell: (field) => ({ field, words: `${attributeName(field)} can’t be changed once it is set` }),
    },
    {
      says: /(?<![\w:])([\w:]+): Required attribute cannot be deleted/,
      tell: (field) => ({ field, words: `${attributeName(field)} can’t be left empty` }),
    },
    {
      of: changing,
      says: /user\.([\w:]+): Attribute does not exist/,
      tell: (field) => ({
        field,
        words: `This site can’t keep your ${attributeName(field).toLowerCase()}. Tell the people who run this site.`,
      }),
    },
    {
      of: changing,
      says: /user\.([\w:]+): /,
      tell: (field) => ({
        field,
        words: `The sign-in service can’t use this ${attributeName(field).toLowerCase()}. Check it.`,
      }),
    },
  ],
  AliasExists: [
    {
      of: taking,
      says: /phone/,
      field: 'phone_number',
      words: 'There is another account with this phone number already',
    },
    { of: taking, says: /email/, field: 'email', words: 'There is another account with this email address already' },
    {
      of: taking,
      says: /preferred_username/,
      field: 'preferred_username',
      words: 'There is another account with this user name already',
    },
  ],
};
