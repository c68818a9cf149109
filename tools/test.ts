/** `npm test`: lint, types, unit and contract tests, build with its budgets, end-to-end tests; ends with the counts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endToEndTests } from './test/end-to-end-tests.ts';
import { step } from './test/run.ts';
import { tellCounts } from './test/tell-counts.ts';
import { unitTests } from './test/unit-tests.ts';

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
