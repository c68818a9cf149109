/** A list that is worked through by several at once, and one of them fails. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { inParallel } from './in-parallel.ts';

test('Everything is done once, a few at a time', async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await inParallel(
    [1, 2, 3, 4, 5, 6, 7],
    async (each) => {
      most = Math.max(most, ++running);
      await setImmediate();
      done.push(each);
      running -= 1;
    },
    3,
  );
  assert.deepEqual([done.sort(), most], [[1, 2, 3, 4, 5, 6, 7], 3]);
});

test('A failure is told when what was under way has ended, and nothing more begins', async () => {
  const ended: string[] = [];
  const work = async (each: string) => {
    if (each === 'bad') throw new Error('no');
    await setImmediate();
    ended.push(each);
  };
  await assert.rejects(inParallel(['slow', 'bad', 'never', 'nor this'], work, 2), { message: 'no' });
  assert.deepEqual(ended, ['slow']);
});
