/** Makes the console's page small enough to be kept with the emulator, which then needs nothing to build it with. */
import { readFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';

const page = new URL('../../emulator/console/page/', import.meta.url);

export type ConsoleAssets = { body: string; style: string; script: string };

export async function buildConsole(): Promise<ConsoleAssets> {
  const { outputFiles } = await build({
    absWorkingDir: new URL('.', page).pathname,
    entryPoints: ['console.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'error',
  });
  const style = await transform(await readFile(new URL('console.css', page), 'utf8'), { loader: 'css', minify: true });
  const html = await readFile(new URL('console.html', page), 'utf8');
  return { body: html.trim(), style: style.code.trim(), script: outputFiles[0]?.text.trim() ?? '' };
}

/** As it is kept. */
export function asText(assets: ConsoleAssets): string {
  return `${JSON.stringify(assets, null, 2)}\n`;
}
