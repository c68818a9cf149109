/** Checks what is read of a file: all of what was answered, nothing of what was torn, and no junk. */
import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openStore } from './store.ts';

const header = '{"version":2}\n';
const message = { to: 'ada', channel: 'email', purpose: 'custom', userPoolId: 'x', text: '', sentAt: 0 };
const line = (...changes: object[]) => `${JSON.stringify(changes)}\n`;
const put = (number: number, to: string) => ({ at: ['inbox', `${number}`], is: { ...message, to } });

async function fileWith(test: TestContext, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'state-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'state.json');
  await writeFile(file, text);
  return file;
}

const namesIn = (file: string) => Object.values(openStore(file).state.inbox).map(({ to }) => to);

test('A line that a kill has torn anywhere does not count, and the next one takes its place', async (t) => {
  const torn = line(put(2, 'grace'));
  for (let length = 0; length < torn.length; length += 7) {
    const file = await fileWith(t, header + line(put(1, 'ada')) + torn.slice(0, length));
    const store = openStore(file);
    const change = store.begin();
    change.state.inbox['3'] = { ...message, to: 'g', channel: 'email', purpose: 'custom' };
    await change.commit();
    await store.close();
    assert.deepEqual(namesIn(file), ['ada', 'g']);
  }
});

test('Junk is refused with the file, the line and the record, and the file is left alone', async (t) => {
  const dated = { createdAt: 0, modifiedAt: 0 };
  const key = { kid: 'k', kty: 'RSA', n: 'n', e: 'e', d: 'd' };
  const keys = { id: key, access: key };
  const pool = { ...dated, id: 'p', name: 'p', settings: {}, mfa: {}, keys, deviceGroupKey: '-a', secret: '0f' };
  const records = { attributes: {}, pendingAttributes: {}, devices: {}, mfa: { enabled: [] } };
  const lockout = { failures: 0, lastFailureAt: 0, lockedUntil: 0 };
  const ada = {
    ...dated,
    ...records,
    username: 'ada',
    enabled: true,
    status: 'CONFIRMED',
    codes: [],
    groups: [],
    lockout,
  };
  const person = (user: object) =>
    line({ at: ['pools', 'p'], is: pool }, { at: ['pools', 'p', 'users', 'ada'], is: user });
  const users = 'line 2: pools/p/users/ada: its';
  assert.equal(Object.keys(openStore(await fileWith(t, header + person(ada))).state.pools.p?.users ?? {}).length, 1);
  for (const [text, reason] of [
    [line(put(1, 'ada')) + line({ at: ['inbox', '7'], is: 7 }), 'line 3: inbox/7: is not a record'],
    [line({ at: ['inbox', '7'], is: { ...message, sentAt: 'now' } }), 'line 2: inbox/7: its sentAt is not a number'],
    [person({ ...ada, enabled: 'yes' }), `${users} enabled is not true or false`],
    [person({ ...ada, username: 'eve' }), `${users} username is another`],
    [person({ ...ada, password: { salt: 'x', verifier: 'ab' } }), `${users} password.salt is not hexadecimal`],
    [person({ ...ada, codes: [{ purpose: 'reset' }] }), `${users} codes[0].code is not a text`],
    [person({ ...ada, mfa: {} }), `${users} mfa.enabled is not a list`],
    [person({ ...ada, devices: { d: 7 } }), `${users} devices.d is not a record`],
    [person({ ...ada, lockout: { failures: 0 } }), `${users} lockout.lastFailureAt is not a number`],
    [line({ at: ['pools', 'p'], is: { ...pool, keys: {} } }), 'line 2: pools/p: its keys.id is not a record'],
    [
      line({ at: ['pools', 'p'], is: { ...pool, settings: { Schema: {} } } }),
      'line 2: pools/p: its settings.Schema is not a list',
    ],
    [line({ at: ['pools', 'p', 'users', 'ada'] }), 'line 2: pools/p/users/ada hangs on nothing'],
    [line({ at: ['__proto__', 'x'], is: {} }), 'line 2: __proto__/x is nowhere in a state'],
    [`{"half\n${line(put(1, 'ada'))}`, 'line 2: '],
    ['7\n', 'line 2: not a list of changes'],
  ] as const) {
    const file = await fileWith(t, header + text);
    assert.throws(
      () => openStore(file),
      ({ message: words }: Error) =>
        words.startsWith(`${file} is not a saved user pool (${reason}`) && words.includes('--fresh'),
      reason,
    );
    assert.equal(await readFile(file, 'utf8'), header + text);
  }
});

test('Junk in a file of the old form is named too', async (t) => {
  const old = { version: 1, pools: {}, identityPools: {}, inbox: [message, 7] };
  const file = await fileWith(t, JSON.stringify(old));
  assert.throws(() => openStore(file), {
    message: /state\.json is not a saved user pool \(inbox\/1: is not a record\)/,
  });
});

test('A file of the old form is read, left as it is until something changes, and then written in the new one', async (t) => {
  const old = JSON.stringify({
    version: 1,
    pools: {},
    identityPools: {},
    inbox: [message, { ...message, to: 'grace' }],
  });
  const file = await fileWith(t, old);
  assert.deepEqual(namesIn(file), ['ada', 'grace']);
  const store = openStore(file);
  await store.begin().commit();
  assert.equal(await readFile(file, 'utf8'), old);
  const change = store.begin();
  delete change.state.inbox['0'];
  await change.commit();
  await store.close();
  assert.ok((await readFile(file, 'utf8')).startsWith(header));
  assert.deepEqual(namesIn(file), ['grace']);
  await appendFile(file, line({ at: ['inbox', '1'] }));
  assert.deepEqual(namesIn(file), []);
});
