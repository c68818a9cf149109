/** axe in a page, put there once: to read its half a megabyte takes a page far longer than all of its rules do. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

const require = createRequire(import.meta.url);

/** The copy that the builder comes with, so that both are of one version. */
const source = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** The builder would read axe twice for one run, and again for each that follows. */
export async function axeIn(page: Page): Promise<AxeBuilder> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  // No frames here, so axe need not open a page of its own to put its findings together.
  return new AxeBuilder({ page, axeSource: 'void 0' }).setLegacyMode();
}
