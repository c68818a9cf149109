/** The unit and contract tests, by Node's own runner. */
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../config/load-config.ts';
import { inBatches, loading } from './batches.ts';
import { run } from './run.ts';
import type { Count } from './tell-counts.ts';

/** @param folder A temporary one. */
export function unitTests(folder: string): Count {
  const tap = join(folder, 'units.tap');
  const isGreen = run('units', 'node', [
    '--import',
    'tsx',
    '--test',
    // By itself Node leaves one core idle.
    `--test-concurrency=${availableParallelism() + 1}`,
    // A file that hangs fails by its name, and the others are counted.
    `--test-timeout=${20 * 60_000}`,
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
    // The tools take longest, so they come first: one that is late would keep all the others waiting.
    ...inBatches(testFiles().sort().reverse(), folder),
  ]);
  const lines = readFileSync(tap, 'utf8');
  if (!isGreen) showFailed(lines);
  return countIn(lines);
}

/** Named one by one: given a folder, Node 20 finds no .ts file and calls that a success. */
function testFiles(): string[] {
  return ['src', 'emulator', 'tools'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(room, name)),
  );
}

function showFailed(tap: string): void {
  const failed = tap.split(/^(?=# Subtest)/m).filter((test) => /^\s*not ok/m.test(test));
  console.log(failed.join(''));
}

/** @param tap What Node's runner has written in that form. */
export function countIn(tap: string): Count {
  const count = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return {
    passed: count('pass') - tap.split(`- ${loading}\n`).length + 1,
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}
