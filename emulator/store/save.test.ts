/** Checks when a state is written, and what a save promises. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { emptyState } from './empty-state.ts';
import { loadState, makeSave } from './save.ts';

async function open(test: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'save-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'state.json');
  const state = emptyState();
  let reads = 0;
  const save = makeSave(file, () => {
    reads += 1;
    return state;
  });
  return { file, folder, state, save, reads: () => reads };
}

test('Saves that are asked for at once share one; those that come during one share the next', async (t) => {
  const { file, state, save, reads } = await open(t);
  const first = [save(), save(), save()];
  await Promise.resolve();
  state.identityPools['us-east-1:a'] = {
    id: 'a',
    name: 'a',
    allowsGuests: false,
    providers: [],
    hasRole: true,
    identities: {},
  };
  const second = [save(), save()];
  await Promise.all([...first, ...second]);
  assert.ok(reads() <= 2, `${reads()} saves`);
  assert.deepEqual(loadState(file), state);
});

test('What has changed before a save is asked for is on disk when it is done', async (t) => {
  const { file, state, save } = await open(t);
  const waits = Array.from({ length: 50 }, async (_, number) => {
    await new Promise((done) => setImmediate(done));
    state.inbox.push({ to: `${number}`, channel: 'email', purpose: 'custom', userPoolId: '', text: '', sentAt: 0 });
    await save();
    assert.ok((await readFile(file, 'utf8')).includes(`"to":"${number}"`));
  });
  await Promise.all(waits);
  assert.equal(loadState(file).inbox.length, 50);
});

test('A save that failed is made up for by the next one', async (t) => {
  const { folder, file, state, save } = await open(t);
  await save();
  await rm(folder, { recursive: true });
  state.inbox.push({ to: 'ada', channel: 'email', purpose: 'custom', userPoolId: '', text: '', sentAt: 0 });
  await assert.rejects(save(), { code: 'ENOENT' });
  assert.deepEqual(loadState(file), emptyState());
  await save();
  assert.equal(loadState(file).inbox.length, 1);
});
