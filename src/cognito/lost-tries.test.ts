/** The try after one that had no answer. */
import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { call } from './call.ts';
import { CognitoError } from './error.ts';

const lose = () => Promise.reject(new TypeError('Failed to fetch'));
const refuse = (type: string, message: string) => async () =>
  Response.json({ __type: `${type}Exception`, message }, { status: 400 });
const spent = refuse('ExpiredCode', 'Invalid code provided, please request a code again.');

function answerWith(...answers: (() => Promise<Response>)[]): void {
  mock.method(globalThis, 'fetch', async () => (answers.shift() ?? assert.fail('one request too many'))());
}

afterEach(() => mock.restoreAll());

let people = 0;

/** A reset for somebody of whom no other test knows. */
function someone(): (password: string) => Promise<unknown> {
  people += 1;
  const Username = `ada-${people}@engine.example`;
  return (Password) =>
    call('ConfirmForgotPassword', { ClientId: 'c', Username, ConfirmationCode: '123456', Password }).catch(
      (error: unknown) => (error instanceof CognitoError ? `${error.code} ${error.lastTry}` : assert.fail()),
    );
}

test('a refusal after a lost try with the same values says so, and goes on saying so', async () => {
  answerWith(lose, spent, spent);
  const reset = someone();
  assert.equal(await reset('Difference-1822'), 'Network undefined');
  assert.equal(await reset('Difference-1822'), 'ExpiredCode same');
  assert.equal(await reset('Difference-1822'), 'ExpiredCode same');
});

test('other values after a lost try are told apart', async () => {
  answerWith(lose, spent);
  const reset = someone();
  await reset('Difference-1822');
  assert.equal(await reset('Difference-1823'), 'ExpiredCode other');
});

test('a gateway that breaks has given no answer either', async () => {
  answerWith(async () => new Response('Bad Gateway', { status: 502 }), spent);
  const reset = someone();
  await reset('Difference-1822');
  assert.equal(await reset('Difference-1822'), 'ExpiredCode same');
});

test('a refusal alone, of another person, or after a good answer, has nothing lost before it', async () => {
  answerWith(spent, lose, spent, async () => Response.json({}), spent);
  const [ada, grace] = [someone(), someone()];
  assert.equal(await ada('Difference-1822'), 'ExpiredCode undefined');
  await ada('Difference-1822');
  assert.equal(await grace('Difference-1822'), 'ExpiredCode undefined');
  assert.deepEqual(await ada('Difference-1822'), {});
  assert.equal(await ada('Difference-1822'), 'ExpiredCode undefined');
});

const proofs = [
  ['DeleteUser', { AccessToken: 'a' }, 'UserNotFound', 'User does not exist.'],
  ['DeleteUser', { AccessToken: 'a' }, 'NotAuthorized', 'Access Token has been revoked'],
  ['ForgetDevice', { AccessToken: 'a', DeviceKey: 'd' }, 'ResourceNotFound', 'Device does not exist.'],
  ['GlobalSignOut', { AccessToken: 'a' }, 'NotAuthorized', 'Access Token has been revoked'],
  [
    'ConfirmSignUp',
    { ClientId: 'c', Username: 'ada', ConfirmationCode: '123456' },
    'NotAuthorized',
    'User cannot be confirmed. Current status is CONFIRMED',
  ],
] as const;

for (const [operation, input, type, message] of proofs) {
  test(`${operation}: “${message}” after a lost try means that it was carried out`, async () => {
    const asks = (): Promise<unknown> =>
      call<'DeleteUser'>(operation as 'DeleteUser', input as { AccessToken: string });
    answerWith(refuse(type, message), lose, refuse(type, message));
    await assert.rejects(asks(), { message });
    await assert.rejects(asks(), { code: 'Network' });
    assert.deepEqual(await asks(), {});
  });
}
