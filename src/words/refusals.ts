/** What Cognito's refusals mean: what was typed, or the account, is not what Cognito wants. */
import type { Meaning, Meanings } from './meaning.ts';
import type { Mistake, Way } from './mistake.ts';
import { weakPasswordRefusal } from './weak-password-refusal.ts';

const signIn: Way = { words: 'Sign in', page: 'login' };
const reset: Way = { words: 'Reset your password', page: 'forgot-password' };
const confirm: Way = { words: 'Confirm your email address', page: 'confirm' };

/** Only the people who run the site can mend it. */
const misfit: Mistake = {
  words: 'This site and its sign-in service do not fit together. Tell the people who run this site.',
};

/** The same for a wrong password and for an account that does not exist. */
const wrongPassword: Mistake = { field: 'password', words: 'The email address or the password is not right' };
const wrongCode: Mistake = { field: 'code', words: 'This is not the code we sent. Check the newest message.' };

const wrongOldPassword: Mistake = { field: 'old-password', words: 'This is not your current password' };
const blankEnds: Mistake = { field: 'new-password', words: 'Password can’t begin or end with a space' };

const notSent: Mistake = {
  words: 'The code could not be sent. Wait a few minutes, then ask for another one.',
  mayPass: true,
};

const notAuthorized: readonly Meaning[] = [
  {
    of: 'ChangePassword',
    says: /Incorrect username or password/,
    ...wrongOldPassword,
  },
  { says: /Incorrect username or password/, ...wrongPassword },
  {
    says: /Current status is CONFIRMED/,
    field: 'code',
    words: 'This code was used before: the email address is confirmed already',
    ways: [signIn],
  },
  {
    says: /SignUp is not permitted/,
    words: 'Only the people who run this site can make accounts here. Ask them for one.',
  },
  {
    says: /cannot be reset in the current state/,
    words: 'This account still has its temporary password. Sign in with that one, or ask for a new one.',
    ways: [signIn],
  },
  {
    says: /Contact administrator/,
    words: 'Passwords can’t be reset here. Ask the people who run this site for a new one.',
  },
  { says: /(?:Access|Refresh) Token/, words: 'Your session has ended. Sign in again.', ways: [signIn] },
  { says: /unauthorized attribute|secret/i, ...misfit },
];

const invalidParameter: readonly Meaning[] = [
  {
    says: /email address format|should be an email|'username'/,
    field: 'email',
    words: 'The sign-in service can’t use this email address. Check it.',
  },
  { says: /'(?:confirmationCode|userCode)'/, ...wrongCode },
  { says: /'previousPassword'/, ...wrongOldPassword },
  { of: 'SignUp', says: /^(?=.*'password').*pattern/s, ...blankEnds, field: 'password' },
  {
    of: 'ChangePassword ConfirmForgotPassword RespondToAuthChallenge',
    says: /^(?=.*[pP]assword').*pattern/s,
    ...blankEnds,
  },
  {
    says: /Invalid phone number|should be a phone number/,
    field: 'phone_number',
    words: 'Enter a phone number with its country code, like +44 20 7946 0000',
  },
  { says: /schema: ([\w:]+?)(?:\.\w+)?: The attribute (?:\S+ )?is required/, tell: missing },
  { says: /(?:Type for attribute \{|schema: )(custom:\w+)/, tell: (field) => ({ ...misfit, field }) },
  { says: /already confirmed/, words: 'This email address is confirmed already', ways: [signIn] },
  {
    says: /no registered\/verified/,
    words: 'This account has no confirmed address that a code could go to',
    ways: [confirm],
  },
  { says: /not enabled|not supported/, ...misfit },
];

export const refusals: Meanings = {
  NotAuthorized: notAuthorized,
  InvalidParameter: invalidParameter,
  /** The deployer's own function refuses in the deployer's own words. */
  UserLambdaValidation: { says: /failed with error (.+?)\.?$/s, tell: (words) => ({ words }) },
  TooManyRequests: {
    words: 'The sign-in service has too much to do just now. Wait a minute, then try again.',
    mayPass: true,
  },
  Forbidden: { words: 'The sign-in service refuses requests from here. Tell the people who run this site.' },
  ResourceNotFound: misfit,

  UserNotFound: [
    { of: 'ConfirmForgotPassword', ...wrongCode },
    {
      of: 'ConfirmSignUp ResendConfirmationCode',
      field: 'email',
      words: 'No account waits for a code at this email address',
    },
    wrongPassword,
  ],
  UserNotConfirmed: { words: 'Your email address is not confirmed yet', ways: [confirm] },
  PasswordResetRequired: { words: 'You need a new password before you can sign in', ways: [reset] },
  UsernameExists: {
    field: 'email',
    words: 'There is an account with this email address already',
    ways: [signIn, reset],
  },
  AliasExists: {
    field: 'email',
    words: 'There is another account with this email address already',
    ways: [signIn, reset],
  },

  CodeDeliveryFailure: notSent,
  InvalidEmailRoleAccessPolicy: notSent,
  InvalidSmsRoleAccessPolicy: notSent,
  InvalidSmsRoleTrustRelationship: notSent,

  InvalidPassword: [
    { of: 'SignUp', says: /(.*)/, tell: (said) => weakPasswordRefusal('password', said) },
    { says: /(.*)/, tell: (said) => weakPasswordRefusal('new-password', said) },
  ],
  PasswordHistoryPolicyViolation: {
    field: 'new-password',
    words: 'You have used this password before. Choose one that is new here.',
  },

  CodeMismatch: [
    { of: 'ConfirmSignUp ConfirmForgotPassword VerifyUserAttribute', ...wrongCode },
    { field: 'code', words: 'This is not the right code. Check it and enter it again.' },
  ],
  EnableSoftwareTokenMFA: {
    field: 'code',
    words: 'This is not the code that the app shows now. Enter the newest one.',
  },
  ExpiredCode: [
    {
      says: /used once/,
      field: 'code',
      words: 'This code was used before. Wait until the app shows the next one.',
    },
    { field: 'code', words: 'This code has expired. Ask for another one.' },
  ],
  TooManyFailedAttempts: { field: 'code', words: 'Too many wrong codes. Wait an hour, then ask for another code.' },
  LimitExceeded: [
    { says: /daily email limit/, words: 'No more emails can be sent today. Try again tomorrow.', mayPass: true },
    {
      of: 'ConfirmSignUp ConfirmForgotPassword VerifyUserAttribute',
      field: 'code',
      words: 'Too many codes were tried. Wait an hour, then try again.',
    },
    {
      of: 'ForgotPassword ResendConfirmationCode GetUserAttributeVerificationCode',
      words: 'Too many codes were asked for. Use the newest one, or wait an hour and ask again.',
      mayPass: true,
    },
    { words: 'That was tried too many times. Wait an hour, then try again.' },
  ],
};

/** @param field Cognito's name for an attribute that the pool demands. */
function missing(field: string): Mistake {
  return { field, words: `Enter your ${field.replace('custom:', '').replaceAll('_', ' ')}` };
}
