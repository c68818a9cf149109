/** npm run bench: what `src/native/` gains in time, in a real Chromium, and in bytes. It measures and asserts nothing. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { bundleSdk } from './bench-bundle.ts';
import type { SignInTime, SignInTimes } from './bench-page.ts';
import { ensureBrowser } from './ensure-browser.ts';

const rounds = 21;

const { version, times } = await timeInChromium();
console.log(timeTable(version, times));
const [native, original] = await Promise.all([shippedBundle(true), shippedBundle(false)]);
console.log(sizeTable(native, original));

async function timeInChromium(): Promise<{ version: string; times: SignInTimes }> {
  const server = serve(await scripts()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await chromium.launch(ensureBrowser());
  try {
    const page = await browser.newPage();
    await page.goto(addressOf(server));
    // As text: what tsx makes of a function would not run in the page.
    const times: SignInTimes = await page.evaluate(`import('/page.js').then((page) => page.timeSignIns(${rounds}))`);
    return { version: browser.version(), times };
  } finally {
    await browser.close();
    server.close();
  }
}

async function scripts(): Promise<Map<string, string>> {
  const page = await build({
    entryPoints: [fileURLToPath(new URL('bench-page.ts', import.meta.url))],
    format: 'esm',
    write: false,
  });
  return new Map([
    ['/page.js', page.outputFiles[0]?.text ?? ''],
    ['/native.js', (await bundleSdk({ native: true, contents: 'parts' })).code],
    ['/original.js', (await bundleSdk({ native: false, contents: 'parts' })).code],
  ]);
}

function serve(files: Map<string, string>): Server {
  return createServer(({ url = '/' }, response) => {
    const file = files.get(url);
    response.writeHead(200, { 'Content-Type': file ? 'text/javascript' : 'text/html' });
    response.end(file ?? '<!doctype html><title>Bench</title><link rel="icon" href="data:,">');
  });
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function timeTable(version: string, times: SignInTimes): string {
  const table = tableWith(`SRP in Chromium ${version}, ms`);
  const compare = (name: string, pick: (time: SignInTime) => number) => {
    const [first, ...later] = [times.native, times.original].map((each) => each.map(pick)).map(median);
    table.push(row(name, first ?? 0, later[0] ?? 0));
  };
  compare('A, before the click', ({ A }) => A);
  compare('key, after the click', ({ key }) => key);
  compare('whole sign-in', ({ A, key }) => A + key);
  return `${table}`;
}
