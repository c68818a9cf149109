/** The protocol itself, with plain fetch: targets, headers, preflights, nulls. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEmulator } from '../emulator.ts';
import { localPool } from '../local-pool.ts';
import { ClientId, call, openLocalPool, Password, post, Username, UserPoolId } from './plain.ts';

const page = { Origin: 'http://localhost:8080' };
const exposed = 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date';

test('An answer has the headers of Cognito', async (t) => {
  const input = { ClientId, Username, Password };
  const { status, headers, body } = await call(await openLocalPool(t), 'SignUp', input, page);
  assert.equal(status, 200);
  assert.equal(headers.get('content-type'), 'application/x-amz-json-1.1');
  assert.equal(headers.get('access-control-allow-origin'), page.Origin);
  assert.equal(headers.get('access-control-expose-headers'), exposed);
  assert.match(headers.get('x-amzn-requestid') ?? '', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.ok(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now()) < 60_000);
  assert.equal(headers.get('x-amzn-errortype'), null);
  assert.deepEqual(Object.keys(body), ['UserConfirmed', 'UserSub', 'CodeDeliveryDetails']);
});

test('A connection is its caller’s to close: an SDK that has been idle finds it open', async (t) => {
  const { headers } = await call(await openLocalPool(t), 'SignUp', { ClientId, Username, Password });
  assert.equal(headers.get('keep-alive'), null, 'no time is set for its end');
});

test('A refusal says what is wrong in the body and in headers that other origins can read', async (t) => {
  const emulator = await openLocalPool(t);
  const input = { ClientId: 'nobody', Username, Password };
  const { status, headers, body } = await call(emulator, 'SignUp', input, page);
  const message = 'User pool client nobody does not exist.';
  assert.equal(status, 400);
  assert.deepEqual(body, { __type: 'ResourceNotFoundException', message });
  assert.equal(headers.get('x-amzn-errortype'), 'ResourceNotFoundException:');
  assert.equal(headers.get('x-amzn-errormessage'), message);
  assert.equal(headers.get('access-control-allow-origin'), page.Origin);
  assert.equal(headers.get('access-control-expose-headers'), exposed);
});

test('A text that no header can carry reaches the body whole', async (t) => {
  const emulator = await startEmulator();
  t.after(() => emulator.close());
  const triggers = {
    preSignUp(): undefined {
      throw new Error('Grüße\r\nX-Evil: 1');
    },
  };
  await emulator.createPool({ ...localPool, triggers });
  const { headers, body } = await call(emulator, 'SignUp', { ClientId, Username, Password });
  assert.equal(body.message, 'PreSignUp failed with error Grüße\r\nX-Evil: 1.');
  assert.equal(headers.get('x-amzn-errormessage'), 'PreSignUp failed with error Gr e X-Evil: 1.');
  assert.equal(headers.get('x-evil'), null);
});

test('The Date header follows the clock of the emulator', async (t) => {
  const emulator = await openLocalPool(t);
  emulator.clock.advance(3 * 86_400_000);
  const { headers } = await call(emulator, 'SignUp', { ClientId, Username, Password });
  assert.ok(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now() - 3 * 86_400_000) < 60_000);
});

test('A preflight allows what was asked for, for two days', async (t) => {
  const { url } = await openLocalPool(t);
  const asked = 'content-type,x-amz-target,x-amz-user-agent,cache-control';
  const headers = { ...page, 'Access-Control-Request-Method': 'POST' };
  const answer = await fetch(url, {
    method: 'OPTIONS',
    headers: { ...headers, 'Access-Control-Request-Headers': asked },
  });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('access-control-allow-origin'), page.Origin);
  assert.equal(answer.headers.get('vary'), 'Origin');
  assert.equal(answer.headers.get('access-control-allow-headers'), asked);
  assert.equal(answer.headers.get('access-control-allow-methods'), 'POST');
  assert.equal(answer.headers.get('access-control-max-age'), '172800');
  assert.equal(answer.headers.get('access-control-allow-credentials'), null);
  assert.equal(await answer.text(), '');
});

test('Nulls and members that Amazon does not have are as good as absent', async (t) => {
  const { status } = await call(await openLocalPool(t), 'SignUp', {
    ClientId,
    Username,
    Password,
    ValidationData: null,
    SecretHash: null,
    UserAttributes: [null, { Name: 'name', Value: 'Ada' }],
    ClientMetadata: { a: null },
    UserContextData: {},
    Unheard: { of: 1 },
  });
  assert.equal(status, 200);
});

test('Operations of administrators have to be signed, with whatever credentials; others need not be', async (t) => {
  const emulator = await openLocalPool(t);
  const unsigned = await call(emulator, 'DescribeUserPool', { UserPoolId });
  const message = 'Missing Authentication Token';
  assert.deepEqual(unsigned.body, { __type: 'MissingAuthenticationTokenException', message });
  assert.equal(unsigned.status, 400);
  const Authorization = 'AWS4-HMAC-SHA256 Credential=anybody';
  assert.equal((await call(emulator, 'DescribeUserPool', { UserPoolId }, { Authorization })).status, 200);
  assert.equal((await call(emulator, 'ForgotPassword', { ClientId, Username }, { Authorization })).status, 200);
});

test('An operation that the emulator lacks is refused in words that cannot be taken for those of Cognito', async (t) => {
  const emulator = await openLocalPool(t);
  const targets = [
    'AWSCognitoIdentityProviderService.MakeCoffee',
    'AWSCognitoIdentityProviderService.constructor',
    'AWSCognitoIdentityProviderService',
    'DynamoDB_20120810.GetItem',
    '',
  ];
  for (const target of targets) {
    const { status, body, headers } = await post(emulator, target, '{}');
    assert.equal(status, 400, target);
    assert.equal(body.__type, 'NotInGatehouseEmulator');
    assert.equal(headers.get('x-amzn-errortype'), 'NotInGatehouseEmulator:');
    assert.match(String(body.message), /^The Gatehouse emulator has no operation /);
    assert.ok(String(body.message).includes(target || '(no X-Amz-Target header)'));
  }
});
