/** What is tried for a password that was typed or copied. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CognitoError } from './error.ts';
import { tryReadings } from './password-readings.ts';

const wrong = new CognitoError('NotAuthorized', 'RespondToAuthChallenge', 'Incorrect username or password.');

/** Everything that is tried when nothing is right. */
async function tried(typed: string, flow: 'srp' | 'password' = 'srp'): Promise<{ attempts: string[]; code: string }> {
  const attempts: string[] = [];
  const refuse = async (password: string) => {
    attempts.push(password);
    throw wrong;
  };
  const error = await tryReadings({ typed, flow }, refuse).catch((refusal: unknown) => refusal);
  return { attempts, code: error instanceof CognitoError ? error.code : String(error) };
}

const plain = 'Analytical 1843';

for (const [name, blank] of Object.entries({ space: ' ', tab: '\t', 'line break': '\r\n' })) {
  test(`a ${name} at either end is no part of a password, and costs no attempt`, async () => {
    const outcome = { attempts: [plain], code: 'NotAuthorized' };
    assert.deepEqual(await tried(blank + plain), outcome);
    assert.deepEqual(await tried(plain + blank + blank), outcome);
  });
}

for (const mark of ['\u00a0', '\u200b', '\ufeff', '\u3000']) {
  test(`U+${mark.charCodeAt(0).toString(16)} at an end is left out first, and tried second`, async () => {
    assert.deepEqual((await tried(`${plain}${mark} `)).attempts, [plain, plain + mark]);
  });
}

test('composed letters come first, the letters as they were typed second', async () => {
  const typed = 'Ada-Me\u0301lusine-1';
  assert.deepEqual((await tried(typed)).attempts, [typed.normalize('NFC'), typed]);
  assert.deepEqual((await tried(typed, 'password')).attempts, [typed.normalize('NFC'), typed]);
  assert.deepEqual((await tried(typed.normalize('NFC'))).attempts, [typed.normalize('NFC')]);
});

test('where an older pool may hold a password with blank ends, it is sent whole, and the refusal says so', async () => {
  assert.deepEqual(await tried(` ${plain}`, 'password'), { attempts: [` ${plain}`], code: 'BlankEnds' });
  assert.equal((await tried(plain, 'password')).code, 'NotAuthorized');
});

test('only a wrong password leads to the second reading', async () => {
  const busy = new CognitoError('TooManyRequests', 'InitiateAuth', 'Rate exceeded');
  let attempts = 0;
  const attempt = async () => {
    attempts += 1;
    throw busy;
  };
  await assert.rejects(tryReadings({ typed: 'Ada-Me\u0301lusine-1', flow: 'srp' }, attempt), busy);
  assert.equal(attempts, 1);
});

test('a password of nothing but blanks is tried as it is', async () => {
  assert.deepEqual((await tried('\u00a0')).attempts, ['\u00a0']);
});
