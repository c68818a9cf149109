/** `npm test`: lint, types, unit and contract tests, build with its budgets, end-to-end tests; ends with the counts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';
import { root } from './load-config.ts';
import { inBatches } from './test-batches.ts';

type Count = { passed: number; failed: number; skipped: number };

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
try {
  step('lint', 'npx', ['biome', 'check', '--error-on-warnings']);
  step('types', 'npx', ['tsc', '-b']);
  const units = unitTests();
  step('build', 'npx', ['tsx', 'build.mjs', '--config', 'config.example.ts', '--outdir', join(folder, 'dist')]);
  const endToEnd = endToEndTests();
  report({ units, 'end-to-end': endToEnd });
} finally {
  rmSync(folder, { recursive: true });
}

function unitTests(): Count {
  // Named one by one: given a folder, Node 20 finds no .ts file and calls that a success.
  const files = ['src', 'emulator', 'tools'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(room, name)),
  );
  // By itself Node leaves one core idle.
  const concurrency = `--test-concurrency=${availableParallelism() + 1}`;
  const tap = join(folder, 'units.tap');
  const reporters = ['--test-reporter=dot', '--test-reporter-destination=stdout'];
  const counting = ['--test-reporter=tap', `--test-reporter-destination=${tap}`];
  const isGreen = run('units', 'node', [
    '--import',
    'tsx',
    '--test',
    concurrency,
    ...reporters,
    ...counting,
    // The tools take longest, so they come first: one that is late would keep all the others waiting.
    ...inBatches(files.sort().reverse(), folder),
  ]);
  const lines = readFileSync(tap, 'utf8');
  if (!isGreen)
    console.log(
      lines
        .split(/^(?=# Subtest)/m)
        .filter((test) => /^\s*not ok/m.test(test))
        .join(''),
    );
  const count = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(lines)?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}

function endToEndTests(): Count {
  ensureBrowser();
  const results = join(folder, 'end-to-end.json');
  run('end-to-end', 'npx', ['playwright', 'test', '--config', 'e2e', '--reporter', 'line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: results,
  });
  const report = readFileSync(results, 'utf8');
  showPages(report);
  const { stats } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** What a page had on it when its test failed, for whoever has nothing but the log. */
function showPages(json: string): void {
  for (const [, path = ''] of json.matchAll(/"path": "([^"]+error-context\.md)"/g)) {
    const context = readFileSync(path, 'utf8');
    console.log(`\n${/- Name: (.*)/.exec(context)?.[1]}\n${/```yaml\n(.*?)```/s.exec(context)?.[1]}`);
  }
}

function report(counts: Record<string, Count>): void {
  console.log('');
  const all = Object.entries(counts);
  for (const [name, { passed, failed, skipped }] of all) {
    console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    // A run that found nothing to run is not a success.
    if (failed || !passed) process.exitCode = 1;
  }
  const sum = (key: keyof Count) => all.reduce((total, [, count]) => total + count[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
}

function step(name: string, command: string, args: string[]): void {
  if (run(name, command, args)) return;
  console.error(`\n${name} failed: ${command} ${args.join(' ')}`);
  process.exit(1);
}

function run(name: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${name}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) throw error;
  return status === 0;
}
