import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { CognitoError, type LostTry } from '../cognito/error.ts';
import { explain } from './explain.ts';

const debug = mock.method(console, 'debug', () => {});
const error = mock.method(console, 'error', () => {});

beforeEach(() => {
  debug.mock.resetCalls();
  error.mock.resetCalls();
});

function patternOf(member: string): string {
  const rule = 'Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$';
  return `1 validation error detected: Value at '${member}' failed to satisfy constraint: ${rule}`;
}

/** Code, operation, Cognito's text, then the beginning of our words and the field. */
const cases: [code: string, operation: string, text: string, words: RegExp, field?: string][] = [
  ['Network', 'InitiateAuth', 'No connection', /^The sign-in service can’t be reached\. Check your internet/],
  ['Timeout', 'SignUp', 'No answer within 15000 ms', /took too long to answer/],
  ['Service', 'SignUp', '503', /a problem of its own/],
  ['InternalError', 'SignUp', 'Internal', /a problem of its own/],
  ['TooManyRequests', 'InitiateAuth', 'Rate exceeded', /Wait a minute/],
  ['Forbidden', 'InitiateAuth', 'Request not allowed due to WAF block.', /refuses requests from here/],
  ['ResourceNotFound', 'InitiateAuth', 'User pool client x does not exist.', /not set up to fit/],
  ['Challenge', 'RespondToAuthChallenge', 'RETINA_SCAN', /does not know: RETINA_SCAN/],
  ['ResourceNotFound', 'RespondToAuthChallenge', 'Device does not exist.', /does not recognise this device/],
  ['Challenge', 'RespondToAuthChallenge', 'MFA_SETUP', /your account lacks/],
  ['AnswerRefused', 'RespondToAuthChallenge', 'Incorrect username or password.', /did not sign you in/],
  ['InvalidLambdaResponse', 'InitiateAuth', 'Unrecognizable lambda output', /not set up to fit/],
  ['UnexpectedLambda', 'InitiateAuth', 'DefineAuthChallenge failed', /not set up to fit/],
  [
    'InvalidParameter',
    'InitiateAuth',
    'Custom auth lambda trigger is not configured for the user pool.',
    /not set up to fit/,
  ],
  [
    'InvalidParameter',
    'RespondToAuthChallenge',
    'Invalid attributes given, custom:team_lead is missing',
    /^This site needs something more of you: team lead$/,
    'custom:team_lead',
  ],
  ['CodeDeliveryFailure', 'SignUp', 'SES', /could not be sent/],
  ['BlankEnds', 'InitiateAuth', '', /right\. The password that you typed begins or ends with a space/, 'password'],
  ['BlankEnds', 'ChangePassword', '', /begins or ends with a space/, 'old-password'],
  ['InvalidParameter', 'SignUp', patternOf('password'), /^Password can’t begin or end with a space$/, 'password'],
  ['InvalidParameter', 'ChangePassword', patternOf('proposedPassword'), /^Password can’t begin or end/, 'new-password'],
  ['InvalidParameter', 'ConfirmForgotPassword', patternOf('password'), /^Password can’t begin or end/, 'new-password'],
  ['InvalidParameter', 'ChangePassword', patternOf('previousPassword'), /not your current password/, 'old-password'],

  [
    'NotAuthorized',
    'RespondToAuthChallenge',
    'Incorrect username or password.',
    /^The email address or the password is not right$/,
    'password',
  ],
  ['NotAuthorized', 'ChangePassword', 'Incorrect username or password.', /current password/, 'old-password'],
  ['NotAuthorized', 'InitiateAuth', 'Password attempts exceeded', /Wait a minute.* up to 15 minutes/],
  ['NotAuthorized', 'InitiateAuth', 'User is disabled.', /switched off/],
  ['NotAuthorized', 'InitiateAuth', 'User is disabled', /switched off/],
  [
    'NotAuthorized',
    'InitiateAuth',
    'Temporary password has expired and must be reset by an administrator.',
    /temporary password has expired/,
  ],
  [
    'NotAuthorized',
    'InitiateAuth',
    'User account has expired, it must be reset by an administrator.',
    /temporary password has expired/,
  ],
  [
    'NotAuthorized',
    'ConfirmSignUp',
    'User cannot be confirmed. Current status is CONFIRMED',
    /used before.*confirmed already/,
    'code',
  ],
  ['NotAuthorized', 'SignUp', 'SignUp is not permitted for this user pool', /Only the people who run this site/],
  ['NotAuthorized', 'SignUp', 'A client attempted to write unauthorized attribute', /not set up to fit/],
  ['NotAuthorized', 'ForgotPassword', 'User password cannot be reset in the current state.', /temporary password/],
  ['NotAuthorized', 'ForgotPassword', 'Contact administrator to reset password.', /can’t be reset here/],
  ['NotAuthorized', 'RespondToAuthChallenge', 'Invalid session for the user, session is expired.', /took too long/],
  ['NotAuthorized', 'GetUser', 'Access Token has been revoked', /session has ended/],
  [
    'UserNotFound',
    'InitiateAuth',
    'User does not exist.',
    /^The email address or the password is not right$/,
    'password',
  ],
  [
    'UserNotFound',
    'ConfirmForgotPassword',
    'Username/client id combination not found.',
    /not the code we sent/,
    'code',
  ],
  ['UserNotFound', 'ConfirmSignUp', 'Username/client id combination not found.', /No account waits/, 'email'],
  ['UserNotConfirmed', 'ConfirmForgotPassword', 'User is not confirmed.', /not confirmed yet/],
  ['PasswordResetRequired', 'GetUser', 'Password reset required for the user', /need a new password/],
  ['UsernameExists', 'SignUp', 'An account with the given email already exists.', /account with this email/, 'email'],
  ['AliasExists', 'ConfirmSignUp', 'An account with the email already exists.', /another account/, 'email'],

  [
    'InvalidPassword',
    'SignUp',
    'Password did not conform with policy: Password not long enough',
    /^Password needs more characters$/,
    'password',
  ],
  [
    'InvalidPassword',
    'ConfirmForgotPassword',
    'Password does not conform to policy: Password must have symbol characters',
    /needs a symbol/,
    'new-password',
  ],
  ['InvalidPassword', 'SignUp', 'Password did not conform with policy: something of next year', /stronger/, 'password'],
  ['PasswordHistoryPolicyViolation', 'ChangePassword', '', /used this password before/, 'new-password'],

  [
    'CodeMismatch',
    'ConfirmSignUp',
    'Invalid verification code provided, please try again.',
    /not the code we sent/,
    'code',
  ],
  ['CodeMismatch', 'RespondToAuthChallenge', 'Invalid code received for user', /not the right code/, 'code'],
  [
    'ExpiredCode',
    'ConfirmSignUp',
    'Invalid code provided, please request a code again.',
    /expired\. Ask for another/,
    'code',
  ],
  ['ExpiredCode', 'RespondToAuthChallenge', 'Your software token has already been used once.', /used before/, 'code'],
  [
    'TooManyFailedAttempts',
    'ConfirmForgotPassword',
    'Attempt limit exceeded, please try after some time.',
    /wrong codes/,
    'code',
  ],
  [
    'LimitExceeded',
    'ConfirmSignUp',
    'Attempt limit exceeded, please try after some time.',
    /codes were tried\. Wait an hour/,
    'code',
  ],
  ['LimitExceeded', 'ForgotPassword', 'Attempt limit exceeded, please try after some time.', /asked for/],
  ['LimitExceeded', 'SignUp', 'Exceeded daily email limit for the operation or the account. If a higher', /tomorrow/],
  ['LimitExceeded', 'ChangePassword', 'Attempt limit exceeded, please try after some time.', /Wait an hour/],

  ['InvalidParameter', 'SignUp', 'Invalid email address format.', /email address\. Check it/, 'email'],
  ['InvalidParameter', 'SignUp', 'Username should be an email.', /email address\. Check it/, 'email'],
  ['InvalidParameter', 'SignUp', 'Invalid phone number format.', /country code/, 'phone_number'],
  [
    'InvalidParameter',
    'SignUp',
    'Attributes did not conform to the schema: name.formatted: The attribute name.formatted is required',
    /^Enter your name$/,
    'name',
  ],
  [
    'InvalidParameter',
    'SignUp',
    'Attributes did not conform to the schema: family_name: The attribute is required',
    /^Enter your family name$/,
    'family_name',
  ],
  [
    'InvalidParameter',
    'SignUp',
    'Attributes did not conform to the schema: Type for attribute {custom:role} could not be determined',
    /not set up to fit/,
    'custom:role',
  ],
  [
    'InvalidParameter',
    'SignUp',
    'Attributes did not conform to the schema: custom:x: Attribute does not exist in the schema.',
    /not set up to fit/,
    'custom:x',
  ],
  ['InvalidParameter', 'ResendConfirmationCode', 'User is already confirmed.', /confirmed already/],
  [
    'InvalidParameter',
    'ForgotPassword',
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
    /no confirmed address/,
  ],
  ['InvalidParameter', 'InitiateAuth', 'USER_SRP_AUTH is not enabled for the client.', /not set up to fit/],
  [
    'InvalidParameter',
    'ConfirmSignUp',
    "1 validation error detected: Value 'x y' at 'confirmationCode' failed to satisfy",
    /not the code/,
    'code',
  ],
  [
    'InvalidParameter',
    'SetUserMFAPreference',
    'User does not have delivery config set to turn on SMS_MFA',
    /^Codes can’t come by text message/,
  ],
  [
    'InvalidParameter',
    'SetUserMFAPreference',
    'User does not have delivery config set to turn on EMAIL_OTP',
    /^Codes can’t come by email/,
  ],
  [
    'InvalidParameter',
    'SetUserMFAPreference',
    'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
    /^Authenticator apps are not switched on/,
  ],
  ['InvalidParameter', 'SetUserMFAPreference', 'User has not verified software token mfa', /yours is not set up yet/],
  [
    'InvalidParameter',
    'SetUserMFAPreference',
    'User does not have a phone_number set to turn on SMS MFA',
    /no confirmed phone number/,
  ],
  ['InvalidParameter', 'SetUserMFAPreference', 'Text of next year', /one has to stay on/],
  [
    'SoftwareTokenMFANotFound',
    'AssociateSoftwareToken',
    'Software Token MFA has not been enabled by the userPool',
    /not switched on for this site/,
  ],
  ['ConcurrentModification', 'AssociateSoftwareToken', '', /at the same moment/],
  [
    'EnableSoftwareTokenMFA',
    'VerifySoftwareToken',
    'Code mismatch and fail enable Software Token MFA',
    /newest/,
    'code',
  ],
  ['ResourceNotFound', 'ForgetDevice', 'Device does not exist.', /forgotten in another place/],
  ['InvalidUserPoolConfiguration', 'ListDevices', '', /does not keep track of devices/],
  [
    'UserLambdaValidation',
    'SignUp',
    'PreSignUp failed with error Only people of example.com can join.',
    /^Only people of example\.com can join$/,
  ],
];

for (const [code, operation, text, words, field] of cases) {
  test(`${code} of ${operation} (${text}) has its own words`, async () => {
    const mistake = await explain(new CognitoError(code, operation, text));
    assert.match(mistake.words, words);
    assert.equal(mistake.field, field);
    assert.equal(debug.mock.callCount(), 0);
  });
}

test('an unknown code shows a plain sentence and keeps the text of Cognito for the console', async () => {
  const mistake = await explain(new CognitoError('Brandnew', 'InitiateAuth', 'Text of next year'));
  assert.match(mistake.words, /^Something went wrong/);
  assert.deepEqual(debug.mock.calls[0]?.arguments, ['InitiateAuth: Brandnew: Text of next year']);
});

test('an unknown text of a known code counts as unknown', async () => {
  assert.match(
    (await explain(new CognitoError('NotAuthorized', 'InitiateAuth', 'Text of next year'))).words,
    /^Something/,
  );
});

test('a programmer error shows a plain sentence and is told to the console as an error', async () => {
  assert.match((await explain(new ReferenceError('x is not defined'))).words, /^Something went wrong/);
  assert.equal(error.mock.callCount(), 1);
});

test('a module that could not be loaded is told from being offline', async (t) => {
  for (const text of [
    'Failed to fetch dynamically imported module: http://localhost/x.js',
    'error loading dynamically imported module: http://localhost/x.js',
    'Importing a module script failed.',
  ]) {
    assert.match((await explain(new TypeError(text))).words, /load the page again/);
  }
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  t.after(() => Object.defineProperty(globalThis, 'navigator', before ?? { value: undefined, configurable: true }));
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
  assert.match((await explain(new TypeError('Importing a module script failed.'))).words, /can’t be reached/);
});

test('an ended session starts the conversation over', async () => {
  assert.equal((await explain(new CognitoError('SessionExpired', 'RespondToAuthChallenge', ''))).startsOver, true);
});

const afterLostTries: [code: string, operation: string, text: string, lastTry: LostTry, words: RegExp][] = [
  ['ExpiredCode', 'ConfirmForgotPassword', '', 'same', /sign in with your new password/],
  ['ExpiredCode', 'ConfirmForgotPassword', '', 'other', /that you typed then/],
  ['CodeMismatch', 'ConfirmForgotPassword', '', 'same', /sign in with your new password/],
  ['ExpiredCode', 'VerifyUserAttribute', '', 'other', /Load this page again/],
  ['NotAuthorized', 'ChangePassword', 'Incorrect username or password.', 'same', /may be in force already/],
  ['NotAuthorized', 'ChangePassword', 'Incorrect username or password.', 'other', /that you typed before/],
  ['SessionExpired', 'RespondToAuthChallenge', 'Invalid session for the user.', 'other', /Sign in again/],
  ['UsernameExists', 'SignUp', '', 'other', /Your account is there now/],
];

for (const [code, operation, text, lastTry, words] of afterLostTries) {
  test(`${code} of ${operation} after a lost try with ${lastTry} values says that it may have gone through`, async () => {
    const refusal = new CognitoError(code, operation, text);
    assert.doesNotMatch((await explain(refusal)).words, /gone through/);
    const mistake = await explain(Object.assign(refusal, { lastTry }));
    assert.match(mistake.words, /^We had no answer to your last try, but it may have gone through\./);
    assert.match(mistake.words, words);
  });
}

for (const code of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
  test(`${code} is a code like any other that nobody knows`, async () => {
    assert.match((await explain(new CognitoError(code, 'InitiateAuth', 'x'))).words, /no words for/);
  });
}
