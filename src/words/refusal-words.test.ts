import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CognitoError } from '../cognito/error.ts';
import { explain } from './explain.ts';

/** Code and Cognito's text, then our words and the field that they stand beside. */
const cases: [code: string, text: string, words: string, field: string][] = [
  [
    'NotAuthorized',
    'custom:team: A client attempted to write unauthorized attribute',
    'Team can’t be changed here',
    'custom:team',
  ],
  [
    'InvalidParameter',
    'Invalid user attributes: user.custom:team: Attribute cannot be updated.\n',
    'Team can’t be changed once it is set',
    'custom:team',
  ],
  ['InvalidParameter', 'user.name: Attribute cannot be updated.', 'Name can’t be changed once it is set', 'name'],
  [
    'InvalidParameter',
    'Invalid user attributes: phone_number: Required attribute cannot be deleted.',
    'Phone number can’t be left empty',
    'phone_number',
  ],
  [
    'InvalidParameter',
    'Invalid user attributes: user.custom:team: Attribute does not exist in the schema.\n',
    'This site can’t keep your team. Tell the people who run this site.',
    'custom:team',
  ],
  [
    'InvalidParameter',
    'Invalid user attributes: user.birthdate: Birthdate must be in the format of YYYY-MM-DD\n',
    'The sign-in service can’t use this date of birth. Check it.',
    'birthdate',
  ],
  [
    'AliasExists',
    'An account with the given email already exists.',
    'There is another account with this email address already',
    'email',
  ],
  [
    'AliasExists',
    'An account with the given phone_number already exists.',
    'There is another account with this phone number already',
    'phone_number',
  ],
  [
    'AliasExists',
    'An account with the given preferred_username already exists.',
    'There is another account with this user name already',
    'preferred_username',
  ],
];

for (const [code, text, words, field] of cases) {
  test(`UpdateUserAttributes: ${code}, ${text.trim()}`, async () => {
    const mistake = await explain(new CognitoError(code, 'UpdateUserAttributes', text));
    assert.deepEqual([mistake.words, mistake.field, mistake.ways], [words, field, undefined]);
  });
}

test('only whoever is not signed in is sent to sign in by an address that is taken', async () => {
  const taken = 'An account with the given email already exists.';
  const ways = async (operation: string) => (await explain(new CognitoError('AliasExists', operation, taken))).ways;
  assert.equal(await ways('VerifyUserAttribute'), undefined);
  assert.equal((await ways('ConfirmSignUp'))?.length, 2);
});
