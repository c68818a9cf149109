/** A whole sign-in by SRP, client beside client, in a real Chromium against the local pool. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { startEmulator } from '../../emulator/emulator.ts';
import { launchOptions } from '../browser/find-browser.ts';
import { nativeAliases } from '../build/native-aliases.ts';
import { sdkTrim } from '../build/sdk-trim.ts';
import type { SignInTime } from './sign-in-time.ts';

/** A client, and how the page is kept from its means where that is the question. */
export const contestants = {
  'amazon-cognito-identity-js': { file: 'sdk' },
  'Amplify v6': { file: 'amplify' },
  Gatehouse: { file: 'ours' },
  'Gatehouse, without a worker': { file: 'ours', withoutWorker: true },
  'by hand, without any library': { file: 'floor' },
} as const satisfies Record<string, { file: string; withoutWorker?: boolean }>;

export type Contestant = keyof typeof contestants;

/** How many times slower the page's processor is made. */
export const slowdowns = [1, 4] as const;

export type Round = { who: Contestant; slowdown: number; time: SignInTime };

const ada = { email: 'ada@example.com', password: 'Sign-in-table-1' };
const folder = fileURLToPath(new URL('clients/', import.meta.url));

/** @param rounds How often each signs in, turn about, each time in a browser context of its own. */
export async function timeSignIns(rounds: number): Promise<Round[]> {
  const emulator = await startEmulator();
  const pool = await emulator.createPool();
  await pool.addUser(ada);
  const config = { userPoolId: pool.userPoolId, clientId: pool.clientId, endpoint: emulator.url };
  const server = await serve(await scripts(`export const config = ${JSON.stringify(config)};`));
  const browser = await chromium.launch(launchOptions());
  try {
    const times: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const slowdown of slowdowns) {
        for (const who of Object.keys(contestants) as Contestant[]) {
          times.push({ who, slowdown, time: await timeOne(browser, server.url, who, slowdown) });
        }
      }
    }
    return times;
  } finally {
    await browser.close();
    server.close();
    await emulator.close();
  }
}

async function timeOne(browser: Browser, url: string, who: Contestant, slowdown: number): Promise<SignInTime> {
  const { file, ...means } = contestants[who];
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url);
    if ('withoutWorker' in means) await page.evaluate('delete globalThis.Worker');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    // A text, not a function: tsx would add calls to it that the page does not know.
    return await page.evaluate<SignInTime>(
      `Promise.all([import('/page.js'), import('/${file}.js')]).then(([{ timeSignIn }, { client }]) =>
        timeSignIn(client, ${JSON.stringify(ada.email)}, ${JSON.stringify(ada.password)}))`,
    );
  } finally {
    await context.close();
  }
}

async function scripts(config: string): Promise<Map<string, string>> {
  const files = new Map([['/config.js', config]]);
  const asShipped = [nativeAliases(), sdkTrim()];
  for (const [names, plugins] of [
    [['page', 'sdk', 'amplify', 'floor'], []],
    [['ours'], asShipped],
  ] as const) {
    const { outputFiles } = await build({
      entryPoints: names.map((name) => join(folder, `${name}.ts`)),
      outdir: folder,
      chunkNames: `${names[0]}-[hash]`,
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      // What the untouched SDK takes for granted.
      define: { global: 'globalThis' },
      plugins: [configApart, ...plugins],
      write: false,
    });
    for (const { path, text } of outputFiles) files.set(`/${path.split(sep).at(-1)}`, text);
  }
  return files;
}

const configApart: Plugin = {
  name: 'config-apart',
  setup: ({ onResolve }) => onResolve({ filter: /^#config$/ }, () => ({ path: './config.js', external: true })),
};

async function serve(files: Map<string, string>): Promise<{ url: string; close(): void }> {
  const server = createServer(({ url = '/' }, response) => {
    const script = files.get(url);
    response.writeHead(200, { 'Content-Type': script ? 'text/javascript' : 'text/html' });
    response.end(script ?? '<!doctype html><title>Bench</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
