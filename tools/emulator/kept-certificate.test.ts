/** The certificate of `--https`: trusted once, it is shown again, as long as it fits. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { keptCertificate } from './kept-certificate.ts';

const DAY = 86_400_000;

/** @returns the certificate of a start that lets in these names, in one and the same folder. */
async function starts(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-certificate-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'state/certificate.pem');
  return (names: string[] = [], now?: number) => keptCertificate(file, names, now);
}

test('It is the same at the next start, and not any more when it is about to end', async (t) => {
  const start = await starts(t);
  const { cert, fingerprint, file = '' } = await start();
  assert.equal(await readFile(file, 'utf8'), cert);
  assert.equal((await start()).fingerprint, fingerprint);
  assert.equal((await start([], Date.now() + 300 * DAY)).fingerprint, fingerprint);
  assert.notEqual((await start([], Date.now() + 350 * DAY)).fingerprint, fingerprint);
});

test('Its key lies apart, and is for its owner alone', async (t) => {
  const { file = '', key } = await (await starts(t))();
  assert.doesNotMatch(await readFile(file, 'utf8'), /KEY/);
  const keyFile = file.replace('.pem', '-key.pem');
  assert.equal(await readFile(keyFile, 'utf8'), key);
  if (process.platform !== 'win32') assert.equal((await stat(keyFile)).mode & 0o077, 0);
});

test('It is for names that are let in, too; another one makes another certificate', async (t) => {
  const start = await starts(t);
  const [plain, named] = [await start(), await start(['login.test', '192.0.2.7'])];
  assert.notEqual(named.fingerprint, plain.fingerprint);
  const certificate = new X509Certificate(named.cert);
  for (const name of ['localhost', 'login.test']) assert.ok(certificate.checkHost(name), name);
  for (const address of ['127.0.0.1', '192.0.2.7']) assert.ok(certificate.checkIP(address), address);
  assert.equal(certificate.checkHost('evil.example'), undefined);
  assert.deepEqual(certificate.keyUsage, ['1.3.6.1.5.5.7.3.1'], 'for servers alone');
  assert.equal((await start(['login.test', '[::1]'])).fingerprint, named.fingerprint);
});

test('Where nothing is kept, each start has its own', async () => {
  const once = await keptCertificate(undefined, []);
  assert.equal(once.file, undefined);
  assert.notEqual((await keptCertificate(undefined, [])).fingerprint, once.fingerprint);
});
