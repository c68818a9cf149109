/**
 * npm run bench: whole sign-ins beside other clients', what `src/native/` gains, in time (in a real Chromium) and in bytes, and
 * what the emulator's requests cost with few people and with many. It measures and asserts nothing.
 */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { bundleSdk } from './bench/bundle-sdk.ts';
import { emulatorCosts } from './bench/emulator-costs.ts';
import { timeSignIns } from './bench/sign-ins.ts';
import { signInsTable } from './bench/sign-ins-table.ts';
import { benchTable, moduleTable } from './bench/srp-table.ts';
import type { SignInTimes } from './bench/time-srp.ts';
import { ensureBrowser, thisMachine } from './browser/ensure-browser.ts';
import { launchOptions } from './browser/find-browser.ts';

const signIns = 21;

await ensureBrowser(thisMachine(process.argv));
console.log(signInsTable(await timeSignIns(7)));

const native = await bundleSdk({ native: true, contents: 'shipped' });
const original = await bundleSdk({ native: false, contents: 'shipped' });
const sizes = { native: brotliBytes(native.code), original: brotliBytes(original.code) };
const { version, times } = await timeInChromium();
console.log(`${benchTable(version, times, sizes)}\n${moduleTable(native.modules)}`);

console.log(await emulatorCosts());

async function timeInChromium(): Promise<{ version: string; times: SignInTimes }> {
  const server = createServer(serve(await scripts())).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`);
    // A text, not a function: tsx would add calls to it that the page does not know.
    const times = await page.evaluate<SignInTimes>(`import('/page.js').then((page) => page.timeSignIns(${signIns}))`);
    return { version: browser.version(), times };
  } finally {
    await browser.close();
    server.close();
  }
}

async function scripts(): Promise<Map<string, string>> {
  const entryPoint = fileURLToPath(new URL('bench/time-srp.ts', import.meta.url));
  const page = await build({ entryPoints: [entryPoint], format: 'esm', target: 'es2022', write: false });
  return new Map([
    ['/page.js', page.outputFiles[0]?.text ?? ''],
    ['/native.js', (await bundleSdk({ native: true, contents: 'parts' })).code],
    ['/original.js', (await bundleSdk({ native: false, contents: 'parts' })).code],
  ]);
}

function serve(files: Map<string, string>): RequestListener {
  return ({ url = '/' }, response) => {
    const script = files.get(url);
    response.writeHead(200, { 'Content-Type': script ? 'text/javascript' : 'text/html' });
    response.end(script ?? '<!doctype html><title>Bench</title>');
  };
}

function brotliBytes(text: string): number {
  return brotliCompressSync(text).byteLength;
}
