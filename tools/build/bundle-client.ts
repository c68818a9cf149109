/** `gatehouse/client` for those who bundle it: the client as modules in a folder, which is configured by a call. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../config/load-config.ts';
import { speeches } from './speech.ts';
import { wordsIn } from './words-in.ts';

/** Writes `client.js`, what that loads later, and the types beside it: `client.d.ts` and `gatehouse.d.ts`. */
export async function bundleClient(outdir: string, project = root): Promise<void> {
  const [english] = await speeches(['en'], { project });
  await mkdir(outdir, { recursive: true });
  await build({
    absWorkingDir: project,
    entryPoints: [{ in: 'src/configured-client.ts', out: 'client' }],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    // Where the site's scripts lie: here nothing does, and `loginUrl` leads to login. Bundlers would look for a file.
    define: { 'import.meta.url': '"https://gatehouse.invalid/"' },
    plugins: [configByCall(project), wordsIn(english?.modules ?? new Map())],
  });
  for (const [from, to] of [
    ['gatehouse-client.d.ts', 'client.d.ts'],
    ['gatehouse.d.ts', 'gatehouse.d.ts'],
  ] as const)
    await copyFile(join(project, 'src', from), join(outdir, to));
}

function configByCall(project: string): Plugin {
  return {
    name: 'config-by-call',
    setup({ onResolve }) {
      onResolve({ filter: /^#config$/ }, () => ({ path: join(project, 'src/config-by-call.ts') }));
      onResolve({ filter: /\/in-cookies\.ts$/ }, () => ({ path: join(project, 'src/session/in-cookies-by-call.ts') }));
    },
  };
}
