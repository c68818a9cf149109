import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, askForPasskey, stopAsking } from './get.ts';

const request = JSON.stringify({ challenge: 'AA', allowCredentials: [{ id: 'AQ' }] });

type Ask = (options: CredentialRequestOptions) => Promise<unknown>;

/** A browser that answers so, and what it was asked. */
function browser(answer: Ask) {
  const asked: CredentialRequestOptions[] = [];
  const get = async (options: CredentialRequestOptions = {}) => {
    asked.push(options);
    return (await answer(options)) as Credential | null;
  };
  return { asked, get };
}

const response = { clientDataJSON: Uint8Array.from([1]).buffer, signature: Uint8Array.from([2]).buffer };
const passkey = (id: string) => ({ id, rawId: Uint8Array.from([1]).buffer, type: 'public-key', response });

function answerOf(answer: Ask, isQuiet = false): Promise<Answer> {
  return askForPasskey(request, isQuiet, browser(answer)).answer;
}

const failing = (name: string) => () => Promise.reject(new DOMException('', name));

test('A passkey comes as JSON, for Cognito', async () => {
  const said = await answerOf(async () => passkey('AQ'));
  assert.ok('credential' in said);
  const { rawId, response: told } = JSON.parse(said.credential);
  assert.deepEqual([rawId, told], ['AQ', { clientDataJSON: 'AQ', signature: 'Ag' }]);
});

test('Where a browser offers any passkey for a name, one that nobody has asked for is none', async () => {
  assert.deepEqual(await answerOf(async () => passkey('Ag'), true), { none: 'declined' });
});

for (const [name, none] of [
  ['NotAllowedError', 'declined'],
  ['OperationError', 'declined'],
  ['UnknownError', 'declined'],
  ['SecurityError', 'unfit'],
] as const) {
  test(`${name} is no mistake of the person’s: ${none}`, async (t) => {
    t.mock.method(console, 'warn', () => {});
    t.mock.method(console, 'debug', () => {});
    assert.deepEqual(await answerOf(failing(name)), { none });
  });
}

test('Nothing, and options that are none, are declined', async (t) => {
  t.mock.method(console, 'debug', () => {});
  assert.deepEqual(await answerOf(async () => null), { none: 'declined' });
  assert.deepEqual(
    await askForPasskey(
      '{',
      false,
      browser(async () => null),
    ).answer,
    { none: 'declined' },
  );
});

test('A browser is asked one thing at a time: the next request ends the one before, and waits until it has', async () => {
  const order: string[] = [];
  const hanging: Ask = ({ signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        order.push('aborted');
        reject(new DOMException('', 'AbortError'));
      });
    });
  const quiet = browser(hanging);
  const first = askForPasskey(request, true, quiet);
  await new Promise(setImmediate);
  const second = askForPasskey(
    request,
    false,
    browser(async () => {
      order.push('asked');
      return passkey('AQ');
    }),
  );
  assert.deepEqual(await first.answer, { none: 'stopped' });
  assert.ok('credential' in (await second.answer));
  assert.deepEqual(order, ['aborted', 'asked']);
  assert.deepEqual(
    quiet.asked.map(({ mediation }) => mediation),
    ['conditional'],
  );
});

test('What is asked for ends before a passkey is made', async () => {
  const hanging = browser(({ signal }) => new Promise((_, reject) => signal?.addEventListener('abort', reject)));
  const { answer } = askForPasskey(request, true, hanging);
  await new Promise(setImmediate);
  await stopAsking();
  assert.deepEqual(await answer, { none: 'stopped' });
});

test('A password manager that does not hear of the end is not waited for', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  askForPasskey(
    request,
    true,
    browser(() => new Promise(() => {})),
  );
  const { answer } = askForPasskey(
    request,
    false,
    browser(async () => passkey('AQ')),
  );
  t.mock.timers.tick(500);
  assert.ok('credential' in (await answer));
});
