/** Every refusal of Cognito has a code that programs can tell apart and a sentence that says what to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CognitoError } from '../../src/cognito/error.ts';
import type { GetTokenCode } from './get-token-error.ts';
import { whyNoToken } from './why-no-token.ts';

const pool = { userPoolId: 'eu-west-1_Ab3dEf6hI', clientId: '1a2b3c4d5e6f7g8h9i0j1k2l3m' };
const asked = { username: 'ada@lovelace.example', pool };

const refusals: [said: string, message: string, code: GetTokenCode, words: RegExp][] = [
  ['NotAuthorized', 'Incorrect username or password.', 'WrongPassword', /where eu-west-1_Ab3dEf6hI is not the pool/],
  ['NotAuthorized', 'Password attempts exceeded', 'Locked', /^The password of ada@.* Wait a minute/],
  ['NotAuthorized', 'User is disabled.', 'Disabled', /npm run users -- enable ada@lovelace\.example$/],
  ['NotAuthorized', 'Temporary password has expired and must be reset', 'TemporaryPasswordExpired', /--resend$/],
  ['NotAuthorized', 'User account has expired, it must be reset', 'TemporaryPasswordExpired', /--resend$/],
  [
    'NotAuthorized',
    'Client x is configured with secret but SECRET_HASH',
    'ClientSecret',
    /^App client 1a2b3c.* has a secret/,
  ],
  ['NotAuthorized', 'Something new.', 'Refused', /^Cognito refused InitiateAuth: NotAuthorized: Something new\.$/],
  ['UserNotFound', 'User does not exist.', 'UnknownUser', /^There is no account ada@.* in eu-west-1_Ab3dEf6hI\.$/],
  ['UserNotConfirmed', 'User is not confirmed.', 'NotConfirmed', /npm run users -- confirm ada@lovelace\.example$/],
  ['PasswordResetRequired', 'Password reset required', 'ResetRequired', /users -- set-password ada@lovelace\.example$/],
  [
    'ResourceNotFound',
    'User pool client x does not exist.',
    'UnknownPool',
    /eu-west-1.* says: User pool client x does/,
  ],
  ['InvalidParameter', 'USER_SRP_AUTH is not enabled for the client.', 'FlowNotEnabled', /Add ALLOW_USER_SRP_AUTH/],
  ['InvalidParameter', 'Something else.', 'Refused', /InvalidParameter: Something else\.$/],
  ['CodeMismatch', 'Invalid code received for user', 'WrongCode', /check the secret and this clock/],
  ['ExpiredCode', 'Your software token has already been used once.', 'CodeUsed', /Wait 30 seconds/],
  ['ExpiredCode', 'Invalid code provided', 'WrongCode', /has expired/],
  ['SessionExpired', 'Invalid session for the user, session is expired.', 'SessionExpired', /came too late/],
  ['Challenge', 'RIDDLE', 'UnknownQuestion', /asks ada@lovelace\.example for RIDDLE/],
  ['Challenge', 'EMAIL_OTP, SMS_OTP', 'OtherWay', /by a password: .* codes by email and codes by text message\. Ask/],
  ['PasskeyOnly', 'WEB_AUTHN', 'OtherWay', /has a passkey\. A passkey works in a browser only/],
  ['Timeout', 'No answer within 15000 ms', 'Timeout', /^https:\/\/cognito-idp\.eu-west-1.* took too long/],
  ['TooManyRequests', 'Rate exceeded', 'TooManyRequests', /Wait a minute/],
  ['Service', '500', 'Service', /has trouble of its own/],
  ['UserLambdaValidation', 'PreAuthentication failed with error Not today.', 'Refused', /Not today\.$/],
];

for (const [said, message, code, words] of refusals) {
  test(`${said} "${message}" is ${code}`, () => {
    const error = new CognitoError(said, 'InitiateAuth', message);
    const reason = whyNoToken(error, asked);
    assert.ok(reason instanceof Error);
    assert.deepEqual([reason.name, Reflect.get(reason, 'code'), reason.cause], ['GetTokenError', code, error]);
    assert.match(reason.message, words);
  });
}

test('A host that there is not, one that is silent, and a local pool that is not running are told apart', () => {
  const because = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
  const network = (code: string, endpoint?: string) => {
    const error = new CognitoError('Network', 'InitiateAuth', 'No connection', because(code));
    return String(whyNoToken(error, { ...asked, pool: { ...pool, endpoint } }));
  };
  assert.match(
    network('ENOTFOUND'),
    /There is no cognito-idp\.eu-west-1\.amazonaws\.com\. .*region in eu-west-1_Ab3dEf6hI/,
  );
  assert.match(network('ECONNRESET'), /https:\/\/cognito-idp\.eu-west-1\.amazonaws\.com\/ can't be reached/);
  assert.match(
    network('DEPTH_ZERO_SELF_SIGNED_CERT', 'https://localhost:9500/'),
    /^GetTokenError: https:\/\/localhost:9500 shows a certificate .*NODE_EXTRA_CA_CERTS=/,
  );
  assert.match(network('ECONNREFUSED', 'http://127.0.0.1:9500/'), /Nothing answers at .* npm run emulator$/);
});

test('A mistake of the program’s own stays what it is', () => {
  const error = new TypeError('x is not a function');
  assert.equal(whyNoToken(error, asked), error);
});
