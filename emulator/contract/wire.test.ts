/** The protocol itself, with plain fetch: targets, headers, shapes, and everything that is not a proper request. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { type TestContext, test } from 'node:test';
import { type Emulator, startEmulator } from '../emulator.ts';
import { localPool } from '../local-pool.ts';

const { clientId: ClientId, id: UserPoolId } = localPool;
const Username = 'ada@lovelace.example';
const Password = 'Engine-1843';
const exposed = 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date';

type Sent = { status: number; headers: Headers; body: Record<string, unknown> };

async function open(test: TestContext): Promise<Emulator> {
  const emulator = await startEmulator();
  test.after(() => emulator.close());
  await emulator.createPool(localPool);
  return emulator;
}

async function post({ url }: Emulator, target: string | undefined, body: string, headers = {}): Promise<Sent> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-amz-json-1.1', ...(target && { 'X-Amz-Target': target }), ...headers },
    body,
  });
  return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) };
}

function call(emulator: Emulator, operation: string, input: unknown, headers = {}): Promise<Sent> {
  return post(emulator, `AWSCognitoIdentityProviderService.${operation}`, JSON.stringify(input), headers);
}

/** Sends an input and compares the refusal's text. */
async function expectText(emulator: Emulator, [operation, input, text]: readonly [string, unknown, string]) {
  const { status, body } = await call(emulator, operation, input, { Authorization: 'any' });
  assert.deepEqual({ status, ...body }, { status: 400, __type: 'InvalidParameterException', message: text });
}

test('An answer has the headers of Cognito', async (t) => {
  const { status, headers, body } = await call(await open(t), 'SignUp', { ClientId, Username, Password });
  assert.equal(status, 200);
  assert.equal(headers.get('content-type'), 'application/x-amz-json-1.1');
  assert.equal(headers.get('access-control-allow-origin'), '*');
  assert.equal(headers.get('access-control-expose-headers'), exposed);
  assert.match(headers.get('x-amzn-requestid') ?? '', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.ok(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now()) < 60_000);
  assert.equal(headers.get('x-amzn-errortype'), null);
  assert.deepEqual(Object.keys(body), ['UserConfirmed', 'UserSub', 'CodeDeliveryDetails']);
});

test('A refusal says what is wrong in the body and in headers that other origins can read', async (t) => {
  const emulator = await open(t);
  const { status, headers, body } = await call(emulator, 'SignUp', { ClientId: 'nobody', Username, Password });
  const message = 'User pool client nobody does not exist.';
  assert.equal(status, 400);
  assert.deepEqual(body, { __type: 'ResourceNotFoundException', message });
  assert.equal(headers.get('x-amzn-errortype'), 'ResourceNotFoundException:');
  assert.equal(headers.get('x-amzn-errormessage'), message);
  assert.equal(headers.get('access-control-allow-origin'), '*');
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
  const emulator = await open(t);
  emulator.clock.advance(3 * 86_400_000);
  const { headers } = await call(emulator, 'SignUp', { ClientId, Username, Password });
  assert.ok(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now() - 3 * 86_400_000) < 60_000);
});

test('A preflight allows what was asked for, for two days', async (t) => {
  const { url } = await open(t);
  const asked = 'content-type,x-amz-target,x-amz-user-agent,cache-control';
  const headers = { Origin: 'http://localhost:8080', 'Access-Control-Request-Method': 'POST' };
  const answer = await fetch(url, {
    method: 'OPTIONS',
    headers: { ...headers, 'Access-Control-Request-Headers': asked },
  });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  assert.equal(answer.headers.get('access-control-allow-headers'), asked);
  assert.equal(answer.headers.get('access-control-allow-methods'), 'POST');
  assert.equal(answer.headers.get('access-control-max-age'), '172800');
  assert.equal(answer.headers.get('access-control-allow-credentials'), null);
  assert.equal(await answer.text(), '');
});

test('Nulls and members that Amazon does not have are as good as absent', async (t) => {
  const { status } = await call(await open(t), 'SignUp', {
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
  const emulator = await open(t);
  const unsigned = await call(emulator, 'DescribeUserPool', { UserPoolId });
  const message = 'Missing Authentication Token';
  assert.deepEqual(unsigned.body, { __type: 'MissingAuthenticationTokenException', message });
  assert.equal(unsigned.status, 400);
  const Authorization = 'AWS4-HMAC-SHA256 Credential=anybody';
  assert.equal((await call(emulator, 'DescribeUserPool', { UserPoolId }, { Authorization })).status, 200);
  assert.equal((await call(emulator, 'ForgotPassword', { ClientId, Username }, { Authorization })).status, 200);
});

test('An operation that the emulator lacks is refused in words that cannot be taken for those of Cognito', async (t) => {
  const emulator = await open(t);
  const targets = [
    'AWSCognitoIdentityProviderService.MakeCoffee',
    'AWSCognitoIdentityProviderService.constructor',
    'AWSCognitoIdentityProviderService',
    'DynamoDB_20120810.GetItem',
    '',
  ];
  for (const target of targets) {
    const { status, body, headers } = await post(emulator, target, '{}');
    assert.equal(status, 501, target);
    assert.equal(body.__type, 'NotInGatehouseEmulator');
    assert.equal(headers.get('x-amzn-errortype'), 'NotInGatehouseEmulator:');
    assert.match(String(body.message), /^The Gatehouse emulator has no operation /);
    assert.ok(String(body.message).includes(target || '(no X-Amz-Target header)'));
  }
});

test('What is not JSON, or of the wrong type, is refused and does no harm', async (t) => {
  const emulator = await open(t);
  const refused = async (body: string, message: string) => {
    const sent = await post(emulator, 'AWSCognitoIdentityProviderService.SignUp', body);
    assert.deepEqual({ status: sent.status, ...sent.body }, { status: 400, __type: 'SerializationException', message });
  };
  await refused('{', 'The request body is not JSON');
  await refused('ClientId=x', 'The request body is not JSON');
  await refused('[]', 'LIST_VALUE can not be converted to a Map');
  await refused('"x"', 'STRING_VALUE can not be converted to a Map');
  await refused('{"Username":5}', 'NUMBER_VALUE can not be converted to a String');
  await refused('{"Username":true}', 'BOOLEAN_VALUE can not be converted to a String');
  await refused('{"Username":{}}', 'STRUCTURE_VALUE can not be converted to a String');
  await refused('{"Username":[]}', 'LIST_VALUE can not be converted to a String');
  await refused('{"UserAttributes":"x"}', 'STRING_VALUE can not be converted to a List');
  await refused('{"UserAttributes":[1]}', 'NUMBER_VALUE can not be converted to a Map');
  await refused('{"ClientMetadata":{"a":1}}', 'NUMBER_VALUE can not be converted to a String');
  const force = await call(emulator, 'ConfirmSignUp', { ForceAliasCreation: 'yes' });
  assert.equal(force.body.message, 'STRING_VALUE can not be converted to a Boolean');
  assert.equal((await call(emulator, 'SignUp', { ClientId, Username, Password })).status, 200);
});

test('A body that is empty counts as an empty request', async (t) => {
  const { body } = await post(await open(t), 'AWSCognitoIdentityProviderService.GetUser', '');
  const text =
    "1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must not be null";
  assert.equal(body.message, text);
});

test('A body that is far too large is refused, not swallowed', async (t) => {
  const emulator = await open(t);
  const Username = 'x'.repeat(5_000_000);
  const { status, body } = await call(emulator, 'SignUp', { ClientId, Username, Password });
  assert.equal(status, 413);
  assert.equal(body.__type, 'RequestEntityTooLargeException');
  assert.equal((await call(emulator, 'ForgotPassword', { ClientId, Username: 'a' })).status, 200);
});

test('Deeply nested nonsense is refused', async (t) => {
  const emulator = await open(t);
  const deep = '['.repeat(400_000) + ']'.repeat(400_000);
  const { status } = await post(emulator, 'AWSCognitoIdentityProviderService.SignUp', `{"UserAttributes":${deep}}`);
  assert.equal(status, 400);
  assert.equal((await call(emulator, 'ForgotPassword', { ClientId, Username: 'a' })).status, 200);
});

test('Somebody who hangs up, or does not speak HTTP, does no harm', async (t) => {
  const emulator = await open(t);
  const { port } = new URL(emulator.url);
  for (const words of [
    'nonsense\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"a',
    'GET // HTTP/1.1\r\nHost: x\r\n\r\n',
  ]) {
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end(words));
      socket
        .once('close', () => resolve())
        .once('error', reject)
        .resume();
    });
  }
  assert.equal((await call(emulator, 'ForgotPassword', { ClientId, Username: 'a' })).status, 200);
});

test('It listens on this machine only', async (t) => {
  const { url } = await open(t);
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
});

const must = 'failed to satisfy constraint: Member must';
const visible = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+`;

const shapes: (readonly [string, unknown, string])[] = [
  [
    'SignUp',
    {},
    `2 validation errors detected: Value at 'clientId' ${must} not be null; Value at 'username' ${must} not be null`,
  ],
  [
    'GetUserAttributeVerificationCode',
    { AccessToken: 'x' },
    `1 validation error detected: Value null at 'attributeName' ${must} not be null`,
  ],
  ['DescribeUserPool', {}, `1 validation error detected: Value null at 'userPoolId' ${must} not be null`],
  [
    'SignUp',
    { ClientId, Username: 'ada lovelace', Password },
    `1 validation error detected: Value at 'username' ${must} satisfy regular expression pattern: ${visible}`,
  ],
  [
    'SignUp',
    { ClientId, Username: '', Password },
    `2 validation errors detected: Value at 'username' ${must} have length greater than or equal to 1; ` +
      `Value at 'username' ${must} satisfy regular expression pattern: ${visible}`,
  ],
  [
    'SignUp',
    { ClientId, Username: 'x'.repeat(129), Password },
    `1 validation error detected: Value at 'username' ${must} have length less than or equal to 128`,
  ],
  [
    'SignUp',
    { ClientId, Username, Password: ' Engine-1843' },
    `1 validation error detected: Value at 'password' ${must} satisfy regular expression pattern: ^[\\S]+.*[\\S]+$`,
  ],
  [
    'SignUp',
    { ClientId, Username, Password: `Aa1-${'x'.repeat(253)}` },
    `1 validation error detected: Value at 'password' ${must} have length less than or equal to 256`,
  ],
  [
    'ConfirmSignUp',
    { ClientId, Username, ConfirmationCode: '12 34' },
    `1 validation error detected: Value '12 34' at 'confirmationCode' ${must} satisfy regular expression pattern: [\\S]+`,
  ],
  [
    'SignUp',
    { ClientId, Username, Password, UserAttributes: [{ Name: 'name', Value: 'A' }, { Name: 'x'.repeat(33) }] },
    `1 validation error detected: Value '${'x'.repeat(33)}' at 'userAttributes.2.member.name' ${must} have length less than or equal to 32`,
  ],
  [
    'SignUp',
    { ClientId, Username, Password, UserAttributes: [{ Name: 'name', Value: 'A'.repeat(2049) }] },
    `1 validation error detected: Value at 'userAttributes.1.member.value' ${must} have length less than or equal to 2048`,
  ],
  [
    'SignUp',
    { ClientId: 'no-client', Username, Password },
    `1 validation error detected: Value at 'clientId' ${must} satisfy regular expression pattern: [\\w+]+`,
  ],
  [
    'InitiateAuth',
    { ClientId, AuthFlow: 'MAGIC' },
    "1 validation error detected: Value 'MAGIC' at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: " +
      '[ADMIN_NO_SRP_AUTH, ADMIN_USER_PASSWORD_AUTH, CUSTOM_AUTH, REFRESH_TOKEN, REFRESH_TOKEN_AUTH, USER_AUTH, USER_PASSWORD_AUTH, USER_SRP_AUTH]',
  ],
  [
    'VerifySoftwareToken',
    { UserCode: 'Aaaa' },
    `2 validation errors detected: Value 'Aaaa' at 'userCode' ${must} satisfy regular expression pattern: [0-9]+; ` +
      `Value 'Aaaa' at 'userCode' ${must} have length greater than or equal to 6`,
  ],
  [
    'DescribeUserPool',
    { UserPoolId: 'nopool' },
    `1 validation error detected: Value 'nopool' at 'userPoolId' ${must} satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+`,
  ],
  [
    'CreateUserPool',
    { PoolName: 'x', Policies: { PasswordPolicy: { MinimumLength: 5 } }, Schema: [{ Name: 'x'.repeat(21) }] },
    `2 validation errors detected: Value '5' at 'policies.passwordPolicy.minimumLength' ${must} have value greater than or equal to 6; ` +
      `Value '${'x'.repeat(21)}' at 'schema.1.member.name' ${must} have length less than or equal to 20`,
  ],
];

test("Requests that break Amazon's shapes are refused with all that is wrong in one text", async (t) => {
  const emulator = await open(t);
  for (const each of shapes) await expectText(emulator, each);
});

test('The public documents of a pool are there for every origin', async (t) => {
  const { url } = await open(t);
  const keys = await fetch(`${url}/${UserPoolId}/.well-known/jwks.json`);
  assert.equal(keys.headers.get('access-control-allow-origin'), '*');
  const { keys: list } = (await keys.json()) as { keys: Record<string, string>[] };
  assert.equal(list.length, 2);
  for (const key of list) assert.deepEqual(Object.keys(key).toSorted(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
  const discovery = await fetch(`${url}/${UserPoolId}/.well-known/openid-configuration`);
  const { issuer, jwks_uri } = (await discovery.json()) as Record<string, string>;
  assert.deepEqual({ issuer, jwks_uri }, { issuer: `${url}/${UserPoolId}`, jwks_uri: keys.url });
  const missing = await fetch(`${url}/us-east-1_Missing00/.well-known/jwks.json`);
  assert.equal(missing.status, 400);
  assert.match(await missing.text(), /User pool us-east-1_Missing00 does not exist\./);
});

test('The inbox is a page without script that reloads itself and shows mail as text', async (t) => {
  const emulator = await open(t);
  const empty = await fetch(`${emulator.url}/inbox`);
  assert.match(await empty.text(), /Nothing has been sent yet/);
  const words = '<img src=x onerror=alert(1)> {####}';
  const triggers = { customMessage: () => ({ emailMessage: words, link: 'https://site.example/?a=1&b=2' }) };
  emulator.world.triggers[UserPoolId] = triggers;
  await call(emulator, 'SignUp', { ClientId, Username, Password });
  await call(emulator, 'SignUp', { ClientId, Username: 'grace@hopper.example', Password });
  const page = await fetch(`${emulator.url}/inbox?to=${encodeURIComponent(Username)}`);
  const html = await page.text();
  const code = emulator.inbox.to(Username)[0]?.code ?? 'none';
  assert.equal(page.headers.get('refresh'), '5');
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'none'/);
  assert.equal(page.headers.get('access-control-allow-origin'), null);
  assert.ok(html.includes(`<code>${code}</code>`));
  assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;') && !html.includes('<img'));
  assert.ok(html.includes('<a href="https://site.example/?a=1&amp;b=2">'));
  assert.ok(!html.includes('<script') && !html.includes(emulator.inbox.to('grace@hopper.example')[0]?.code ?? 'none'));
});

test('A link that is no web address is not made one', async (t) => {
  const emulator = await open(t);
  emulator.world.triggers[UserPoolId] = { customMessage: () => ({ link: 'javascript:alert(1)' }) };
  await call(emulator, 'SignUp', { ClientId, Username, Password });
  const html = await (await fetch(`${emulator.url}/inbox`)).text();
  assert.ok(!html.includes('javascript:'));
});

test('The inbox is there as JSON too, newest first, for one address or for all, but not for other origins', async (t) => {
  const emulator = await open(t);
  await call(emulator, 'SignUp', { ClientId, Username, Password });
  await call(emulator, 'ResendConfirmationCode', { ClientId, Username });
  await emulator.createPool({
    id: 'us-east-1_Phones000',
    clientId: 'phones',
    settings: { UsernameAttributes: ['phone_number'], AutoVerifiedAttributes: ['phone_number'] },
  });
  await call(emulator, 'SignUp', { ClientId: 'phones', Username: '+15550100', Password });
  const ask = async (query: string) => {
    const answer = await fetch(`${emulator.url}/inbox.json${query}`);
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
    return (await answer.json()) as { to: string; code: string; sentAt: number }[];
  };
  assert.deepEqual(
    (await ask('')).map(({ to }) => to),
    ['+15550100', Username, Username],
  );
  const [newest] = await ask(`?to=${encodeURIComponent(Username.toUpperCase())}`);
  assert.equal(newest?.code, emulator.inbox.to(Username)[0]?.code);
  assert.ok(Math.abs((newest?.sentAt ?? 0) - Date.now()) < 60_000);
  assert.equal((await ask('?to=+15550100')).length, 1);
  assert.equal((await ask('?to=%2B15550100')).length, 1);
  assert.deepEqual(await ask('?to=nobody@nowhere.example'), []);
});

test('There is nothing anywhere else', async (t) => {
  const { url } = await open(t);
  for (const path of ['/', '/favicon.ico', `/${UserPoolId}/.well-known/x`, '/inbox/x']) {
    const answer = await fetch(url + path);
    assert.equal(answer.status, 404, path);
    assert.match(await answer.text(), /The Gatehouse emulator has nothing at/);
  }
  assert.equal((await fetch(`${url}/x`, { method: 'POST', body: '{}' })).status, 404);
});

test('A planned fault meets the next calls of its operation, and no others', async (t) => {
  const emulator = await open(t);
  const forgot = () => call(emulator, 'ForgotPassword', { ClientId, Username: 'nobody@nowhere.example' });
  emulator.faults.next('ForgotPassword', { answer: 500 });
  emulator.faults.next('ForgotPassword', { times: 2, answer: 429 });
  assert.equal((await call(emulator, 'SignUp', { ClientId, Username, Password })).status, 200);
  const broken = await forgot();
  assert.deepEqual(
    { status: broken.status, type: broken.body.__type },
    { status: 500, type: 'InternalErrorException' },
  );
  for (const _ of [1, 2]) {
    const busy = await forgot();
    const message = 'Too many requests';
    assert.deepEqual(
      { status: busy.status, ...busy.body },
      { status: 429, __type: 'TooManyRequestsException', message },
    );
  }
  assert.equal((await forgot()).status, 200);
});

test('A planned fault can drop the connection, or leave the caller waiting', async (t) => {
  const emulator = await open(t);
  const forgot = (signal?: AbortSignal) =>
    fetch(emulator.url, {
      method: 'POST',
      headers: { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.ForgotPassword' },
      body: JSON.stringify({ ClientId, Username }),
      signal: signal ?? null,
    });
  emulator.faults.next('ForgotPassword', { answer: 'drop' });
  await assert.rejects(forgot(), TypeError);
  emulator.faults.next('ForgotPassword', { answer: 'hang' });
  const waiting = forgot();
  const other = await call(emulator, 'ForgotPassword', { ClientId, Username });
  assert.equal(other.status, 200);
  const settled = await Promise.race([
    waiting.then(() => 'answered'),
    new Promise((done) => setImmediate(done, 'waiting')),
  ]);
  assert.equal(settled, 'waiting');
  await emulator.close();
  await assert.rejects(waiting, TypeError);
});

test('A reset forgets pools, mail, faults and the time that was added', async (t) => {
  const emulator = await open(t);
  await call(emulator, 'SignUp', { ClientId, Username, Password });
  emulator.clock.advance(1e9);
  emulator.faults.next('SignUp', { answer: 500 });
  await emulator.reset();
  assert.deepEqual(emulator.inbox.all(), []);
  const { body } = await call(emulator, 'SignUp', { ClientId, Username, Password });
  assert.equal(body.__type, 'ResourceNotFoundException');
  assert.ok(Math.abs(emulator.clock.now() - Date.now()) < 60_000);
});

test('A port that is taken is said to be', async (t) => {
  const { url } = await open(t);
  await assert.rejects(startEmulator({ port: Number(new URL(url).port) }), { code: 'EADDRINUSE' });
});
