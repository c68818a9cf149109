/** Everything that is not a proper request is refused in the form of Cognito and does no harm. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { startEmulator } from '../emulator.ts';
import { ClientId, call, openLocalPool, Password, post, Username, UserPoolId } from './plain.ts';

test('What is not JSON, or of the wrong type, is refused and does no harm', async (t) => {
  const emulator = await openLocalPool(t);
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
  const { body } = await post(await openLocalPool(t), 'AWSCognitoIdentityProviderService.GetUser', '');
  const text =
    "1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must not be null";
  assert.equal(body.message, text);
});

test('A refusal that is longer than headers may be is whole in the body, and cut in its header', async (t) => {
  const emulator = await openLocalPool(t);
  const CallbackURLs = Array.from({ length: 101 }, (_, number) => `https://app.example/${'x'.repeat(900)}/${number}`);
  const input = { UserPoolId, ClientName: 'x', CallbackURLs };
  const { status, headers, body } = await call(emulator, 'CreateUserPoolClient', input, { Authorization: 'any' });
  assert.equal(status, 400);
  assert.match(
    String(body.message),
    /\/100\]' at 'callbackURLs' .*: Member must have length less than or equal to 100$/,
  );
  const length = [...headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
  assert.ok(length > 4000 && length < 8000, `${length}`);
  assert.ok(String(body.message).startsWith(headers.get('x-amzn-errormessage') ?? '?'));
});

test('A body that is far too large is refused, not swallowed', async (t) => {
  const emulator = await openLocalPool(t);
  const Username = 'x'.repeat(5_000_000);
  const { status, body } = await call(emulator, 'SignUp', { ClientId, Username, Password });
  assert.equal(status, 413);
  assert.equal(body.__type, 'RequestEntityTooLargeException');
  assert.equal((await call(emulator, 'ForgotPassword', { ClientId, Username: 'a' })).status, 200);
});

test('Deeply nested nonsense is refused', async (t) => {
  const emulator = await openLocalPool(t);
  const deep = '['.repeat(400_000) + ']'.repeat(400_000);
  const { status } = await post(emulator, 'AWSCognitoIdentityProviderService.SignUp', `{"UserAttributes":${deep}}`);
  assert.equal(status, 400);
  assert.equal((await call(emulator, 'ForgotPassword', { ClientId, Username: 'a' })).status, 200);
});

test('Somebody who hangs up, or does not speak HTTP, does no harm', async (t) => {
  const emulator = await openLocalPool(t);
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
  const { url } = await openLocalPool(t);
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
});

test('There is nothing anywhere else', async (t) => {
  const { url } = await openLocalPool(t);
  for (const path of ['/favicon.ico', `/${UserPoolId}/.well-known/x`, '/inbox/x']) {
    const answer = await fetch(url + path);
    assert.equal(answer.status, 404, path);
    assert.match(await answer.text(), /The Gatehouse emulator has nothing at/);
  }
  assert.equal((await fetch(`${url}/x`, { method: 'POST', body: '{}' })).status, 404);
});

test('A port that is taken is said to be', async (t) => {
  const { url } = await openLocalPool(t);
  await assert.rejects(startEmulator({ port: Number(new URL(url).port) }), { code: 'EADDRINUSE' });
});
