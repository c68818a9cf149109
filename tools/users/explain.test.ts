/** Refusals that the emulator does not make, or not easily, have words that say how to go on as well. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CommandError } from '../command-line/command-error.ts';
import { explain } from './explain.ts';

const endpoint = 'http://localhost/';
const attempt = { command: 'create', name: 'ada@x.example', UserPoolId: 'eu-west-1_Ab3dEf6hI', endpoint };

const refusals: [name: string, said: string, words: RegExp][] = [
  [
    'AliasExistsException',
    'An account with the email already exists.',
    /has to give the address up first: .*list --filter/,
  ],
  [
    'UsernameExistsException',
    'User account already exists',
    /There is an account ada@x\.example in eu-west-1_Ab3dEf6hI al/,
  ],
  ['UnsupportedUserStateException', 'Resend not possible.', /has signed in before.*set-password ada@x\.example$/],
  ['NotAuthorizedException', 'Password attempts exceeded', /locked\. Wait a minute/],
  ['NotAuthorizedException', 'User is disabled.', /npm run users -- enable ada@x\.example$/],
  ['NotAuthorizedException', 'Temporary password has expired and must be reset', /create ada@x\.example --resend$/],
  [
    'NotAuthorizedException',
    'User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD',
    /has not signed up by/,
  ],
  ['InvalidParameterException', 'Invalid attributes given, name is missing', /given with --attribute NAME=VALUE\.$/],
  ['InvalidParameterException', 'Something new.', /^Something new\.$/],
  ['PasswordHistoryPolicyViolationException', '?', /was used before\. Choose another\.$/],
  [
    'LimitExceededException',
    'Exceeded daily email limit',
    /^A limit of Cognito is reached: Exceeded daily email limit$/,
  ],
  ['CodeDeliveryFailureException', 'SES says no.', /^The message could not be sent\. SES says no\.$/],
  ['TooManyRequestsException', 'Rate exceeded', /Wait a minute/],
  ['ThrottlingException', 'Rate exceeded', /Wait a minute/],
  ['ExpiredTokenException', 'The security token has expired', /does not take these credentials\. Sign in anew/],
  ['UnrecognizedClientException', 'The security token is invalid', /does not take these credentials/],
  [
    'UserLambdaValidationException',
    'PreSignUp failed with error Not today.',
    /^A function of the pool refused: PreSign/,
  ],
  ['TimeoutError', 'Connection timed out', /took too long to answer\. Try again\.$/],
  ['InternalErrorException', '?', /Try again in a minute\.$/],
  ['NotInGatehouseEmulator', 'The Gatehouse emulator has no operation X.', /has no operation X\.$/],
];

for (const [name, said, words] of refusals) {
  test(`${name} "${said}" has words of its own`, () => {
    const error = Object.assign(new Error(said), { name });
    const reason = explain(error, attempt);
    assert.equal(reason.code, name.replace('Exception', ''));
    assert.equal(reason.exitCode, 1);
    assert.match(reason.message, words);
    assert.equal(reason.cause, error);
  });
}

test('An address that somebody else has is told from a name that is taken', () => {
  const said = 'An account with the given email already exists.';
  const error = Object.assign(new Error(said), { name: 'UsernameExistsException' });
  assert.match(explain(error, attempt).message, /^There is an account ada@x\.example/);
  assert.match(
    explain(error, { ...attempt, name: 'ada' }).message,
    /already exists\. Whose it is: .*list --filter 'email =/,
  );
});

test('Trouble with the network is named by what the system says', () => {
  const because = (code: string) =>
    Object.assign(new Error(`getaddrinfo ${code} host`), { code, syscall: 'getaddrinfo' });
  assert.match(
    explain(because('ENOTFOUND'), attempt).message,
    /Check the network, and the region in eu-west-1_Ab3dEf6hI/,
  );
  // A name of two addresses: the system's text is empty then.
  const refused = Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' });
  assert.match(explain(refused, attempt).message, /^Nothing answers at http:\/\/localhost:80\. Start the local user/);
  assert.match(explain(because('ECONNRESET'), attempt).message, /can't be reached\. Check the network\./);
});

test('What has words already keeps them, and a mistake of the program is seen whole', () => {
  const known = new CommandError('Usage', 'Say it again.', { exitCode: 2 });
  assert.equal(explain(known, attempt), known);
  const mistake = new TypeError('x is not a function');
  assert.throws(() => explain(mistake, attempt), mistake);
});
