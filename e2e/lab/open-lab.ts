/** Adds the laboratory page to a built site, and opens it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, type Page } from 'playwright/test';
import { root } from '../../tools/config/load-config.ts';

/** Protected like any page of a signed-in person. */
export async function addLab(folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['e2e/lab/session-lab.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: 'lab-[name]-[hash]',
    format: 'esm',
    target: 'es2022',
    plugins: [
      {
        name: 'config-apart',
        setup: ({ onResolve }) => onResolve({ filter: /^#config$/ }, () => ({ path: './config.js', external: true })),
      },
    ],
  });
  const index = await readFile(join(folder, 'index.html'), 'utf8');
  const lab = index
    .replace(/<link rel="modulepreload"[^>]*>\s*/g, '')
    .replace(/ src="index-[^"]+"/, ' src="session-lab.js"')
    .replace(/<h1>.*<\/h1>/, '<h1>Laboratory</h1>');
  await writeFile(join(folder, 'lab.html'), lab);
}

export async function openLab(page: Page): Promise<void> {
  await page.goto('/lab.html');
  await labIsOpen(page);
}

export async function labIsOpen(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Laboratory' })).toBeVisible();
}
