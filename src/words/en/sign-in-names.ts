/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space = 'The password that you typed begins or ends with a space: leave it out unless it belongs there.';
const wrongNumber = 'The phone number or the password is not right';
const wrongName = 'The user name or the password is not right';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}. ${space}`,
    'nobody-to-confirm': 'No account waits for a code at this phone number',
    'answers-refused': 'Your answers did not sign you in, so this starts over. Check your phone number first.',
    'account-exists': 'There is an account with this phone number already',
    'name-unfit': 'The sign-in service can’t use this phone number. Check it.',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}. ${space}`,
    'nobody-to-confirm': 'No account of this user name waits for a code',
    'answers-refused': 'Your answers did not sign you in, so this starts over. Check your user name first.',
    'account-exists': 'There is an account with this user name already',
    'name-unfit': 'The sign-in service can’t use this user name. Choose another one.',
  },
};
