/** `npm start`, as a process of its own on free ports, with its own folders. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { get as getPlainly, type IncomingMessage } from 'node:http';
import { get as getSecurely } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { describe, type TestContext, test } from 'node:test';
import { patience } from '../command-lab/patience.ts';
import { root } from '../config/load-config.ts';
import type { DemoPool } from '../emulator/demo-pool.ts';
import { demoPassword, demoPools } from '../emulator/demo-pools.ts';

function launch(args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['tools/bundled/run.mjs', 'start', ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', EMULATOR_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...patience,
  });
}

/** What it says until it is ready. It is stopped when the test ends. */
async function start(t: TestContext, args: string[]): Promise<{ lines: string[]; child: ChildProcess }> {
  const child = launch(args);
  t.after(() => stop(child));
  const lines: string[] = [];
  if (!child.stdout || !child.stderr) throw new Error('No pipes');
  const complaints = text(child.stderr);
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (line.startsWith('Ready')) return { lines, child };
  }
  throw new Error(`It ended without being ready: ${lines.join('\n')}${await complaints}`);
}

async function stop(child: ChildProcess): Promise<number | null> {
  const ended = child.exitCode === null ? once(child, 'exit') : undefined;
  child.kill('SIGTERM');
  await ended;
  return child.exitCode;
}

async function folders(t: TestContext): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-start-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return ['--state-dir', join(folder, 'state'), '--outdir', join(folder, 'site'), '--config', 'config.example.ts'];
}

function addressIn(lines: string[], name: string): string {
  const line = lines.find((each) => each.startsWith(name)) ?? '';
  return /https?:\/\/\S+/.exec(line)?.[0] ?? assert.fail(`No address for ${name} in ${lines.join('\n')}`);
}

type Page = { status: number; text: string };

/** @param ca The certificate that is trusted. */
function get(url: string, ca?: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    const read = async (answer: IncomingMessage) =>
      resolve({ status: answer.statusCode ?? 0, text: await text(answer) });
    const request = url.startsWith('https:') ? getSecurely(url, { ca, agent: false }, read) : getPlainly(url, read);
    request.on('error', reject);
  });
}

/** Site and pool, by the certificate that is named with its fingerprint. @returns it. */
async function expectHttps(lines: string[]): Promise<string> {
  const at = lines.findIndex((line) => line.startsWith('Certificate'));
  const ca = await readFile(/\S+$/.exec(lines[at] ?? '')?.[0] ?? '', 'utf8');
  assert.equal(lines[at + 1]?.trim(), `SHA-256 ${new X509Certificate(ca).fingerprint256}`);
  for (const name of ['Site', 'User pool', 'Ready']) {
    assert.match(addressIn(lines, name), /^https:\/\/localhost:\d+$/);
    await assert.rejects(get(addressIn(lines, name)), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  }
  return ca;
}

/** It has a name that never changes, and sends those who need another pool there. */
function expectMain(lines: string[]): void {
  assert.ok(lines.some((line) => line.includes('us-east-1_Gatehouse')));
  assert.ok(lines.some((line) => /setup@example\.com.*npm start -- --pool mfa-required$/.test(line)));
  assert.ok(lines.some((line) => /custom@example\.com.*npm start -- --pool custom$/.test(line)));
}

/** @param folder For the trigger. */
async function chosen(folder: string): Promise<string[]> {
  const claims = "{ claimsOverrideDetails: { claimsToAddOrOverride: { desk: '7' } } }";
  const handler = `export const handler = async (event) => ({ ...event, response: ${claims} });`;
  await mkdir(join(folder, 'triggers'));
  await writeFile(join(folder, 'triggers/pre-token-generation.mjs'), handler);
  const triggers = ['--triggers', join(folder, 'triggers')];
  return ['--issuer', 'aws', '--code', '246810', '--no-limits', '--memory', ...triggers];
}

/** With Amazon's issuer, a trigger, one code for everything, as often as one likes, and nothing on disk. */
async function expectChosen(site: string, endpoint: string, stateDir: string): Promise<void> {
  const discovery = await fetch(`${endpoint}/us-east-1_password/.well-known/openid-configuration`);
  const { issuer } = (await discovery.json()) as { issuer: string };
  assert.equal(issuer, 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_password');
  const call = async (operation: string, input: object) => {
    const headers = { 'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}` };
    const body = JSON.stringify({ ClientId: 'gatehousepassword0000000', ...input });
    const answer = await fetch(endpoint, { method: 'POST', headers, body });
    assert.equal(answer.status, 200, operation);
    return (await answer.json()) as { AuthenticationResult?: { AccessToken: string; IdToken: string } };
  };
  const AuthParameters = { USERNAME: 'demo@example.com', PASSWORD: demoPassword };
  const { AuthenticationResult } = await call('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  const claims = Buffer.from(AuthenticationResult?.IdToken.split('.')[1] ?? '', 'base64url').toString();
  assert.ok(claims.includes('"desk":"7"'), claims);
  const authorization = `Bearer ${AuthenticationResult?.AccessToken}`;
  assert.equal((await fetch(`${site}/api/me`, { headers: { authorization } })).status, 200);
  for (let time = 0; time < 12; time += 1) await call('ForgotPassword', { Username: 'demo@example.com' });
  const mail = (await (await fetch(`${endpoint}/inbox.json`)).json()) as { code: string }[];
  assert.deepEqual(new Set(mail.map(({ code }) => code)), new Set(['246810']));
  await assert.rejects(readdir(stateDir), { code: 'ENOENT' });
  await expectControlled(endpoint, { id: 'us-east-1_password', users: [{ email: 'late@example.com' }] });
}

/** More people can be planted, and a reset leaves those who were there at the start. */
async function expectControlled(endpoint: string, pool: { id: string; users: object[] }): Promise<void> {
  const control = (name: string, body: object) =>
    fetch(`${endpoint}/_emulator/${name}`, { method: 'POST', body: JSON.stringify(body) });
  const people = async () => {
    const state = (await (await fetch(`${endpoint}/_emulator/state`)).json()) as {
      pools: Record<string, { users: object }>;
    };
    return Object.keys(state.pools[pool.id]?.users ?? {}).length;
  };
  const before = await people();
  assert.equal((await control('seed', { pools: [pool] })).status, 200);
  assert.equal(await people(), before + 1);
  assert.equal((await control('reset', {})).status, 200);
  assert.equal(await people(), before);
  assert.equal((await fetch(`${endpoint}/health`)).status, 200);
}

/** There is no `--file` to be named here. */
async function expectOneAtATime(where: string[]): Promise<void> {
  const second = launch(where);
  if (!second.stderr) throw new Error('No pipe');
  const words =
    /state\.json is in use by the emulator of process \d+\. Stop that one, or take another port .*--emulator http/;
  assert.match(await text(second.stderr), words);
}

describe('npm start', { concurrency: 2 }, () => {
  // The one without a name, one with more to say, and one with everything else chosen; the others differ in settings alone.
  for (const name of ['main', 'choice', 'password'] as const) {
    const pool: DemoPool = demoPools[name];
    test(`the pool ${name} gets a site, with everybody who is listed`, async (t) => {
      // The main one needs no name.
      const named = name === 'main' ? [] : ['--pool', name];
      const where = await folders(t);
      const choices = name === 'password' ? await chosen(dirname(where[1] ?? '')) : [];
      const https = name === 'choice' ? ['--https'] : [];
      const { lines } = await start(t, [...named, ...choices, ...https, ...where]);
      if (name === 'main') expectMain(lines);
      for (const { email, about } of pool.people) {
        assert.ok(
          lines.some((line) => line.includes(` ${email} `) && line.endsWith(about)),
          `${email} is listed`,
        );
      }
      if (pool.hint !== undefined) assert.ok(lines.some((line) => line.endsWith(pool.hint ?? '')));
      const ca = https.length > 0 ? await expectHttps(lines) : undefined;
      const [site, endpoint] = [addressIn(lines, 'Site'), addressIn(lines, 'User pool')];
      const { text: written } = await get(`${site}/config.js`, ca);
      assert.ok(written.includes(`"endpoint": "${endpoint}/"`));
      for (const [field, value] of Object.entries(pool.config)) {
        assert.ok(written.includes(`"${field}": ${JSON.stringify(value)}`), `${field} is configured`);
      }
      assert.equal((await get(`${site}/login.html`, ca)).status, 200);
      if (choices.length > 0) await expectChosen(site, endpoint, where[1] ?? '');
      const poolId = /us-east-1_\w+/.exec(lines.find((line) => line.startsWith('User pool')) ?? '')?.[0];
      const documents = `${endpoint}/${poolId}/.well-known`;
      assert.equal((await get(`${documents}/jwks.json`, ca)).status, 200);
      // Tokens of managed login are held to it.
      const { issuer } = JSON.parse((await get(`${documents}/openid-configuration`, ca)).text) as { issuer: string };
      if (choices.length === 0) assert.equal(issuer, `${endpoint}/${poolId}`);
    });
  }

  test('what has happened in a pool survives a restart, and is forgotten with --fresh', async (t) => {
    const where = await folders(t);
    const signUp = async (lines: string[]) => {
      const body = {
        ClientId: 'gatehouselocal0000000000',
        Username: 'ada@engine.example',
        Password: 'Analytical-1843',
      };
      const headers = { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.SignUp' };
      const answer = await fetch(addressIn(lines, 'User pool'), {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return answer.status;
    };
    const answers: number[] = [];
    for (const more of [[], [], ['--fresh']]) {
      const { lines, child } = await start(t, [...where, ...more]);
      answers.push(await signUp(lines));
      if (answers.length === 1) await expectOneAtATime(where);
      assert.equal(await stop(child), 0);
    }
    assert.deepEqual(answers, [200, 400, 200]);
    assert.deepEqual(await readdir(where[1] ?? ''), ['state.json']);
  });

  const refused: [args: string[], words: RegExp][] = [
    [['--pool', 'nope'], /there is no such pool.*mfa-required/s],
    [['--pool', 'toString'], /there is no such pool/],
    [['--pools'], /--pools/],
    [['mfa-required'], /mfa-required: one too many/],
    [['--config', 'nowhere.ts'], /nowhere\.ts: no such file/],
    [['--protect-groups', 'board=directors'], /no folder is protected\. In config\.ts: protectFiles/],
  ];

  for (const [args, words] of refused) {
    test(`${args.join(' ')} is refused in words, and nothing is started`, async (t) => {
      const child = launch([...(await folders(t)), ...args]);
      if (!child.stdout || !child.stderr) throw new Error('No pipes');
      const [said, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
      assert.equal(said, '');
      assert.match(complaints, words);
      assert.doesNotMatch(complaints, /\n {4}at /);
      assert.equal(child.exitCode, 2);
    });
  }

  test('--help lists every pool', async () => {
    const child = launch(['--help']);
    if (!child.stdout) throw new Error('No pipe');
    const said = await text(child.stdout);
    for (const name of Object.keys(demoPools)) assert.match(said, new RegExp(`^ {2}${name} `, 'm'));
  });

  test('a port that is taken is named, with the way to another', async (t) => {
    const taken = createServer().listen(0, '127.0.0.1');
    t.after(() => taken.close());
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const child = launch(await folders(t), { PORT: `${port}` });
    if (!child.stderr) throw new Error('No pipe');
    assert.match(await text(child.stderr), new RegExp(`Port ${port} is taken\\nOther ports: PORT=`));
  });
});
