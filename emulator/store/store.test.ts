/** Checks what a commit promises: all of it is on disk, or none of it has happened. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Message, State } from './state.ts';
import { openStore, Unsaved } from './store.ts';

const message: Message = { to: '', channel: 'email', purpose: 'custom', userPoolId: '', text: '', sentAt: 0 };

async function fileFor(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'state.json');
}

function send({ inbox }: State, to: string): void {
  inbox[Object.keys(inbox).length + 1] = { ...message, to };
}

/** To whom there is mail, as the next emulator would say. */
async function saved(file: string): Promise<string[]> {
  const store = openStore(file);
  const names = Object.values(store.state.inbox).map(({ to }) => to);
  await store.close();
  return names;
}

/** A disk that takes so many more bytes, until `free` is called. */
async function fillDisk(test: TestContext, left: number): Promise<{ free(): void }> {
  const handle = await open('/dev/null');
  const prototype = Object.getPrototypeOf(handle);
  await handle.close();
  const write = prototype.write;
  let room = left;
  const full = test.mock.method(
    prototype,
    'write',
    async function (this: unknown, ...args: [Buffer, number, number, number]) {
      const [bytes, offset, length, position] = args;
      if (room === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      const part = Math.min(length, room);
      room -= part;
      return write.call(this, bytes, offset, part, position);
    },
  );
  return { free: () => full.mock.restore() };
}

test('What was changed before a commit is on disk when it is done, and commits at one time share a line', async (t) => {
  const file = await fileFor(t);
  const store = openStore(file);
  const waits = Array.from({ length: 50 }, async (_, number) => {
    const change = store.begin();
    send(change.state, `${number}`);
    await change.commit();
    assert.ok((await readFile(file, 'utf8')).includes(`"to":"${number}"`));
  });
  await Promise.all(waits);
  assert.ok((await readFile(file, 'utf8')).split('\n').length < 10);
  await store.close();
  assert.equal((await saved(file)).length, 50);
});

test('A line has what changed and nothing else; what is as it was is not written', async (t) => {
  const file = await fileFor(t);
  const store = openStore(file);
  for (let number = 0; number < 100; number += 1) send(store.state, `${number}`);
  await store.begin().commit();
  const { size } = await stat(file);
  const change = store.begin();
  Object.assign(change.state.inbox['7'] ?? {}, { to: 'ada' });
  await change.commit();
  const grown = (await stat(file)).size - size;
  assert.ok(grown > 0 && grown < 200, `${grown} bytes`);
  const same = store.begin();
  same.state.inbox['8'] = { ...message, to: '7' };
  await same.commit();
  assert.equal((await stat(file)).size - size, grown);
  await store.close();
});

test('What can not be saved is undone, for those who came after it too, and the disk may be freed', async (t) => {
  const file = await fileFor(t);
  const store = openStore(file);
  send(store.state, 'ada');
  await store.begin().commit();
  const disk = await fillDisk(t, 20);
  const [first, second, reader] = [store.begin(), store.begin(), store.begin()];
  Object.assign(first.state.inbox['1'] ?? {}, { to: 'eve' });
  send(first.state, 'eve');
  const failed = assert.rejects(first.commit(), { name: 'Unsaved', message: /ENOSPC.* Nothing was changed/ });
  send(second.state, 'mallory');
  await failed;
  assert.deepEqual(
    Object.values(store.state.inbox).map(({ to }) => to),
    ['ada'],
  );
  await assert.rejects(second.commit(), Unsaved);
  assert.throws(() => send(reader.state, 'late'), Unsaved);
  disk.free();
  const later = store.begin();
  send(later.state, 'grace');
  await later.commit();
  await store.close();
  assert.deepEqual(await saved(file), ['ada', 'grace']);
});

test('What was deleted comes back with all that hung on it when that can not be saved', async (t) => {
  const file = await fileFor(t);
  const store = openStore(file);
  const pool = { id: 'a', name: 'a', allowsGuests: false, providers: [], hasRole: true };
  store.state.identityPools.a = { ...pool, identities: { one: { login: 'ada' } } };
  await store.begin().commit();
  await rm(dirname(file), { recursive: true });
  const change = store.begin();
  delete change.state.identityPools.a;
  change.state.identityPools.a = { ...pool, identities: { two: {} } };
  await assert.rejects(change.commit(), Unsaved);
  assert.deepEqual(store.state.identityPools.a?.identities, { one: { login: 'ada' } });
  store.forget();
  await assert.rejects(store.begin().commit(), Unsaved);
  assert.deepEqual(Object.keys(store.state.identityPools), ['a']);
  await mkdir(dirname(file));
  await store.close();
  const again = openStore(file);
  assert.deepEqual(again.state.identityPools.a?.identities, { one: { login: 'ada' } });
});

test('A pool that is deleted takes everything with it, in the file too', async (t) => {
  const file = await fileFor(t);
  const store = openStore(file);
  const pool = { id: 'a', name: 'a', allowsGuests: false, providers: [], hasRole: true };
  for (const identity of ['one', 'two']) {
    const change = store.begin();
    delete change.state.identityPools.a;
    change.state.identityPools.a = { ...pool, identities: { [identity]: {} } };
    await change.commit();
  }
  const { identities } = openStore(file).state.identityPools.a ?? {};
  assert.deepEqual(Object.keys(identities ?? {}), ['two']);
});

test('The file is written anew when most of it is over, and stays about as large as what is in it', async (t) => {
  const file = await fileFor(t);
  const store = openStore(file);
  let largest = 0;
  for (let number = 0; number < 40; number += 1) {
    const change = store.begin();
    change.state.inbox['1'] = { ...message, to: `${number}`, text: 'x'.repeat(100_000) };
    await change.commit();
    largest = Math.max(largest, (await stat(file)).size);
  }
  assert.ok(largest > 500_000 && largest < 1_500_000, `${largest} bytes`);
  await store.close();
  assert.deepEqual(await saved(file), ['39']);
});

test('What was forgotten is gone from the file, with what somebody goes on writing to it', async (t) => {
  const file = await fileFor(t);
  const store = openStore(file);
  send(store.state, 'ada');
  await store.begin().commit();
  const change = store.begin();
  const old = change.state.inbox;
  store.forget();
  assert.deepEqual(Object.keys(store.state.inbox), []);
  old['2'] = { ...message, to: 'eve' };
  await change.commit();
  send(store.state, 'grace');
  await store.begin().commit();
  await store.close();
  assert.deepEqual(await saved(file), ['grace']);
});

test('What is put in is copied; what is taken out shows what changes', async () => {
  const { state } = openStore();
  const mine = { ...message, to: 'ada' };
  state.inbox['1'] = mine;
  mine.to = 'eve';
  const shown = state.inbox['1'];
  assert.equal(shown?.to, 'ada');
  Object.assign(state.inbox['1'] ?? {}, { to: 'grace' });
  assert.equal(shown?.to, 'grace');
  assert.equal(state.inbox['1'], shown);
  assert.ok(!('constructor' in state.inbox));
});
