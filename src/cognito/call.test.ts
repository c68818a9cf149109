/** One POST: what each kind of answer, and of no answer, becomes. */
import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { call } from './call.ts';
import { CognitoError } from './error.ts';

const input = { ClientId: 'c', Token: 't' };
let requests: { address: string; init: RequestInit }[] = [];

function answerWith(...answers: ((init: RequestInit) => Response | Promise<Response>)[]): void {
  mock.method(globalThis, 'fetch', async (address: string, init: RequestInit) => {
    requests.push({ address, init });
    const answer = answers.shift();
    assert.ok(answer, 'one request more than expected');
    return answer(init);
  });
}

const refusal =
  (status: number, body: object, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status, headers });

afterEach(() => {
  mock.restoreAll();
  mock.timers.reset();
  requests = [];
});

async function errorOf(promise: Promise<unknown>): Promise<CognitoError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof CognitoError, String(error));
  return error;
}

test('the operation goes out by name, as JSON, to the configured pool', async () => {
  answerWith(() => Response.json({}));
  await call('RevokeToken', input);
  const [{ address, init } = assert.fail()] = requests;
  assert.equal(address, 'http://127.0.0.1:9500/');
  assert.deepEqual(init.headers, {
    'Content-Type': 'application/x-amz-json-1.1',
    'X-Amz-Target': 'AWSCognitoIdentityProviderService.RevokeToken',
  });
  assert.equal(init.body, JSON.stringify(input));
});

test('an empty answer counts as one', async () => {
  answerWith(() => new Response(''));
  assert.deepEqual(await call('DeleteUser', { AccessToken: 'a' }), {});
});

const named: [title: string, answer: () => Response, code: string, message: string][] = [
  ['the type in the body', refusal(400, { __type: 'NotAuthorizedException', message: 'No.' }), 'NotAuthorized', 'No.'],
  ['a type with a namespace', refusal(400, { __type: 'com.amazon#CodeMismatchException' }), 'CodeMismatch', ''],
  ['the header', refusal(400, { message: 'x' }, { 'x-amzn-errortype': 'ExpiredCodeException:' }), 'ExpiredCode', 'x'],
  ['a capital Message', refusal(400, { __type: 'AccessDeniedException', Message: 'No.' }), 'AccessDenied', 'No.'],
  ['a name without Exception', refusal(403, { __type: 'AccessDenied' }), 'AccessDenied', ''],
  ['a 500', refusal(500, { __type: 'InternalErrorException', message: 'Oh.' }), 'Service', 'Oh.'],
  ['a page of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'Service', '502'],
  ['a header that is no name, the body', refusal(400, { __type: 'X' }, { 'x-amzn-errortype': '?!' }), 'X', ''],
  ['a body of null', () => new Response('null', { status: 400 }), 'Service', '400'],
  ['a body of texts that are none', refusal(400, { __type: 7, message: { a: 1 } }), 'Service', '400'],
  ['a message that is an object', refusal(400, { __type: 'X', message: { a: 1 } }), 'X', ''],
  ['the name of what every object has', refusal(400, { __type: '__proto__' }), '__proto__', ''],
  ['a 404 that says nothing', () => new Response('', { status: 404 }), 'Service', '404'],
];

for (const [title, answer, code, message] of named) {
  test(`${title} names the error`, async () => {
    answerWith(answer);
    const error = await errorOf(call('RevokeToken', input));
    assert.deepEqual([error.code, error.operation, error.message], [code, 'RevokeToken', message]);
  });
}

test('an answer that is not JSON is the service’s problem', async () => {
  answerWith(() => new Response('<h1>Welcome to the Wi-Fi</h1>'));
  assert.equal((await errorOf(call('RevokeToken', input))).code, 'Service');
});

for (const body of ['null', '7', '"welcome"', '[]', '[{}]', 'true', '{']) {
  test(`${body} is no answer either`, async () => {
    answerWith(() => new Response(body));
    assert.equal((await errorOf(call('RevokeToken', input))).code, 'Service');
  });
}

test('what is null in an answer counts as left out', async () => {
  answerWith(() => new Response('{"Username":"a","UserAttributes":null,"PreferredMfaSetting":null}'));
  assert.deepEqual(await call('GetUser', { AccessToken: 'a' }), { Username: 'a' });
});

test('an answer that stops in the middle ends at the time limit', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let isUnderWay = () => {};
  const underWay = new Promise<void>((resolve) => {
    isUnderWay = resolve;
  });
  answerWith(({ signal }) => {
    const body = new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"Us'));
        signal?.addEventListener('abort', () => stream.error(signal.reason));
        isUnderWay();
      },
    });
    return new Response(body);
  });
  const outcome = errorOf(call('GetUser', { AccessToken: 'a' }, { timeLimit: 2000 }));
  await underWay;
  mock.timers.tick(2000);
  assert.equal((await outcome).code, 'Timeout');
});

test('no connection is told apart from an answer', async () => {
  answerWith(() => Promise.reject(new TypeError('fetch failed')));
  assert.equal((await errorOf(call('RevokeToken', input))).code, 'Network');
});

test('a call that gets no answer ends at its time limit', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  answerWith(
    ({ signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  const outcome = errorOf(call('RevokeToken', input, { timeLimit: 2000 }));
  mock.timers.tick(2000);
  assert.equal((await outcome).code, 'Timeout');
});

test('a caller that gives up gets its own reason back', async () => {
  answerWith(
    ({ signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  const giveUp = new AbortController();
  const outcome = call('RevokeToken', input, { signal: giveUp.signal });
  giveUp.abort(new Error('enough'));
  await assert.rejects(outcome, /enough/);
});

test('throttling is met with patience, and said after the fourth time', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const throttled = refusal(400, { __type: 'TooManyRequestsException', message: 'Rate exceeded' });
  answerWith(throttled, throttled, refusal(429, {}), throttled);
  const outcome = errorOf(call('RevokeToken', input));
  for (let step = 0; step < 40; step += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    mock.timers.tick(500);
  }
  assert.equal((await outcome).code, 'TooManyRequests');
  assert.equal(requests.length, 4);
});

test('nothing but throttling is tried again', async () => {
  answerWith(refusal(500, {}));
  await errorOf(call('RevokeToken', input));
  assert.equal(requests.length, 1);
});
