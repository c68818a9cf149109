/** The end-to-end tests, by Playwright's runner. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JSONReport, JSONReportSuite } from 'playwright/types/testReporter';
import { run } from './run.ts';
import type { Count } from './tell-counts.ts';

/**
 * How many may pass at their second try only. A machine that stalls for seconds makes one or two; more is a fault of ours. They
 * are named either way.
 */
const flakyOnBusyMachine = 2;

type Stats = Pick<JSONReport['stats'], 'expected' | 'unexpected' | 'flaky' | 'skipped'>;

/** @param folder A temporary one. */
export function endToEndTests(folder: string): Count {
  const results = join(folder, 'end-to-end.json');
  run('end-to-end', 'npx', ['playwright', 'test', '--config', 'e2e', '--reporter', 'line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: results,
  });
  const { suites, stats } = JSON.parse(readFileSync(results, 'utf8')) as JSONReport;
  for (const path of suites.flatMap(failedPages)) showPage(path);
  return countIn(stats);
}

/** @param stats What Playwright has counted: `flaky` are those that passed at their second try. */
export function countIn({ expected, unexpected, flaky, skipped }: Stats): Count {
  if (flaky) console.log(`\nend-to-end: ${flaky} passed at the second try only, which is told above by name`);
  return flaky > flakyOnBusyMachine
    ? { passed: expected, failed: unexpected + flaky, skipped }
    : { passed: expected + flaky, failed: unexpected, skipped };
}

/** Where Playwright has written down what a page had on it when its test failed. */
function failedPages({ suites = [], specs }: JSONReportSuite): string[] {
  const attachments = specs
    .flatMap(({ tests }) => tests)
    .flatMap(({ results }) => results)
    .flatMap((result) => result.attachments)
    .filter(({ name }) => name === 'error-context');
  return [...attachments.flatMap(({ path }) => path ?? []), ...suites.flatMap(failedPages)];
}

/** For whoever has nothing but the log. */
function showPage(path: string): void {
  const context = readFileSync(path, 'utf8');
  console.log(`\n${/- Name: (.*)/.exec(context)?.[1]}\n${/```yaml\n(.*?)```/s.exec(context)?.[1]}`);
}
