/** `npm test`: lint, types, unit and contract tests, build with its budgets, end-to-end tests; ends with the counts. A Chromium that is missing is installed; `--yes` answers the question. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, thisMachine } from './browser/ensure-browser.ts';
import { runCommand } from './command-line/run-command.ts';
import { endToEndTests } from './test/end-to-end-tests.ts';
import { step } from './test/run.ts';
import { tellCounts } from './test/tell-counts.ts';
import { unitTests } from './test/unit-tests.ts';

await runCommand(async () => {
  await ensureBrowser(thisMachine(process.argv));
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
  try {
    step('lint', 'npx', ['biome', 'check', '--error-on-warnings']);
    step('types', 'npx', ['tsc', '-b']);
    const units = unitTests(folder);
    step('build', 'npx', ['tsx', 'build.mjs', '--config', 'config.example.ts', '--outdir', join(folder, 'dist')]);
    tellCounts({ units, 'end-to-end': endToEndTests(folder) });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
