/** What each reason for a refusal says to a person on a page. */
import type { Words } from '../words.ts';
import { attributes } from './attributes.ts';

const { inSentence } = attributes;

const misfit = 'This site is not set up to fit its sign-in service. Tell the people who run this site.';
const wrongPassword = 'The email address or the password is not right';
const notTheSentCode = 'This is not the code we sent. Check the newest message.';
const sessionEnded = 'Your session has ended. Sign in again.';
const emailUnfit = 'The sign-in service can’t use this email address. Check it.';
const phoneUnfit = 'Enter a phone number with its country code, like +44 20 7946 0000';
const noApp = 'Authenticator apps are not switched on for this site, or yours is not set up yet';

const reasons: Words['refusals']['reasons'] = {
  busy: 'The sign-in service has too much to do just now. Wait a minute, then try again.',
  blocked: 'The sign-in service refuses requests from here. Tell the people who run this site.',

  'storage-blocked':
    'Your browser lets this site store nothing, so you can’t stay signed in here. Allow cookies and site data for this ' +
    'site in your browser’s settings, then load this page again.',
  'storage-full':
    'Your browser has no room left to keep you signed in. Delete data of sites that you don’t need in your browser’s ' +
    'settings, then load this page again.',
  'storage-misfit':
    'This site can’t keep you signed in: your browser does not take what it stores. Tell the people who run it.',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': 'This is not your current password',
  'blank-ends':
    'The email address or the password is not right. The password that you typed begins or ends with a space: ' +
    'leave it out unless it belongs there.',
  'blank-ends-of-old-password':
    'This is not your current password. What you typed begins or ends with a space: leave it out.',
  locked:
    'There were too many wrong attempts, so signing in is locked for a moment. Wait a minute, then try again. ' +
    'Each further wrong attempt doubles the wait, up to 15 minutes.',

  'nobody-to-confirm': 'No account waits for a code at this email address',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': 'Your account is not confirmed yet',
  'reset-required': 'You need a new password before you can sign in',
  disabled: 'This account is switched off. Ask the people who run this site to switch it on again.',
  'temporary-password-expired': 'Your temporary password has expired. Ask the people who run this site for a new one.',
  'no-password-to-reset': 'This account still has its temporary password. Sign in with that one, or ask for a new one.',
  'recovery-closed': 'Passwords can’t be reset here. Ask the people who run this site for a new one.',
  'no-recovery-address': 'This account has no confirmed address that a code could go to',
  'confirmed-before': 'This code was used before: your account is confirmed already',
  'confirmed-already': 'This account is confirmed already',
  'changed-elsewhere': 'Your account was changed in another place at the same moment. Try again.',

  'session-expired': 'That took too long, so signing in starts over',
  'answers-refused': 'Your answers did not sign you in, so this starts over. Check your email address first.',
  'passkey-refused': 'This passkey is not accepted here any more. Sign in another way.',
  'passkey-only':
    'This account signs in with a passkey, which can’t be used here. Sign in on the device or in the browser that has it.',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) =>
    `Your account asks for a step that this page does not know: ${question}. Tell the people who run this site.`,
  'second-step-missing':
    'This site wants a second step at sign-in that your account lacks, and this page can’t set it up. ' +
    'Ask the people who run this site.',

  'sign-up-closed': 'Only the people who run this site can make accounts here. Ask them for one.',
  'account-exists': 'There is an account with this email address already',
  'email-taken': 'There is another account with this email address already',
  'phone-number-taken': 'There is another account with this phone number already',
  'user-name-taken': 'There is another account with this user name already',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `Enter your ${inSentence(attribute)}`,
  'attribute-demanded': (attribute) => `This site needs something more of you: ${inSentence(attribute)}`,
  'attribute-unknown': (attribute) =>
    `This site can’t keep your ${inSentence(attribute)}. Tell the people who run this site.`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `${attribute} can’t be changed here`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `${attribute} can’t be changed once it is set`,
  'attribute-not-removable': (attribute) => `${attribute} can’t be left empty`,
  'attribute-unfit': (attribute) => `The sign-in service can’t use this ${inSentence(attribute)}. Check it.`,

  'password-too-short': 'Password needs more characters',
  'password-without-upper': 'Password needs an uppercase letter',
  'password-without-lower': 'Password needs a lowercase letter',
  'password-without-number': 'Password needs a number',
  'password-without-symbol': 'Password needs a symbol, such as ! or ?',
  'password-blank-ends': 'Password can’t begin or end with a space',
  'password-weak': 'Choose a stronger password',
  'password-used-before': 'You have used this password before. Choose one that is new here.',

  'wrong-code': 'This is not the right code. Check it and enter it again.',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': 'This is not the code that the app shows now. Enter the newest one.',
  'code-used': 'This code was used before. Wait until the app shows the next one.',
  'code-expired': 'This code has expired. Ask for another one.',
  'not-sent': 'The code could not be sent. Wait a few minutes, then ask for another one.',
  'too-many-wrong-codes': 'Too many wrong codes. Wait an hour, then ask for another code.',
  'too-many-codes-tried': 'Too many codes were tried. Wait an hour, then try again.',
  'too-many-codes-asked': 'Too many codes were asked for. Use the newest one, or wait an hour and ask again.',
  'mail-quota': 'No more emails can be sent today. Try again tomorrow.',
  'limit-reached': 'That was tried too many times. Wait an hour, then try again.',

  'app-not-possible': noApp,
  'app-switched-off': 'Authenticator apps are not switched on for this site. Choose another way.',
  'sms-not-possible':
    'Codes can’t come by text message: this site does not send them, or your account has no phone number',
  'email-not-possible': 'Codes can’t come by email: this site does not send them, or your account has no email address',
  'no-phone-number': 'Your account has no confirmed phone number that codes could go to',
  'factor-refused':
    'The sign-in service does not allow this change. If this site asks everybody for a second step, one has to stay on.',

  'device-unknown': 'This device was forgotten in another place, so it is not in the list any more',
  'device-unknown-at-sign-in': 'The sign-in service does not recognise this device. Tell the people who run this site.',
  'devices-not-tracked': 'This site does not keep track of devices',

  'passkeys-off': 'This site does not let people sign in with a passkey',
  'passkey-unknown': 'This passkey was deleted in another place, so it is not in the list any more',
  'passkey-unfit': 'The sign-in service can’t use this passkey. Try another device or another password manager.',
  'passkey-late': 'The sign-in service no longer waits for this passkey. Try once more.',
  'passkey-elsewhere': misfit,
  'passkeys-full': 'You have as many passkeys as this site keeps. Delete one that you do not use any more.',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown':
    'The identity pool does not accept tokens of this user pool. Add the user pool and this app client to the ' +
    'identity pool’s providers.',
  'identity-token-expired': 'The ID token has expired. Press “Refresh now”, then try again.',
  'identity-token-ended': 'This sign-in was ended elsewhere. Sign out, and sign in again.',
  'identity-refused': 'The identity pool refuses the ID token',
  'identity-pool-without-role': 'The identity pool has no role for people who are signed in. Attach one.',
  'identity-pool-unknown':
    'There is no identity pool of this id in its region. Check identityPoolId in the configuration.',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame:
    'We had no answer to your last try, but it may have gone through. A code works only once. Try to sign in with your ' +
    'new password.',
  resetWithAnother:
    'We had no answer to your last try, but it may have gone through. A code works only once. Try to sign in with the ' +
    'new password that you typed then.',
  accountConfirmed:
    'We had no answer to your last try, but it may have gone through. A code works only once. Try to sign in.',
  addressProved:
    'We had no answer to your last try, but it may have gone through. A code works only once. Load this page again to ' +
    'see whether the address is confirmed.',
  questionAnswered:
    'We had no answer to your last try, but it may have gone through. Sign in again: with the new password if you chose ' +
    'one, and with a new code if you are asked for one.',
  passwordChangedToThis:
    'We had no answer to your last try, but it may have gone through. Your new password may be in force already: enter ' +
    'it as your current password.',
  passwordChangedToAnother:
    'We had no answer to your last try, but it may have gone through. Then your current password is the new one that you ' +
    'typed before. Enter that one here.',
  accountMade:
    'We had no answer to your last try, but it may have gone through. Your account is there now: ' +
    'sign in with the password that you typed first.',
};

const ways: Words['refusals']['ways'] = {
  login: 'Sign in',
  'forgot-password': 'Reset your password',
  confirm: 'Confirm your account',
  profile: 'Go to your profile',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: 'The sign-in service took too long to answer. Wait a moment, then try again.',
  Service: 'The sign-in service has a problem of its own. Wait a minute, then try again.',
  unknown: 'Something went wrong that this page has no words for. Try again in a few minutes.',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };
