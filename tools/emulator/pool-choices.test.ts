/** What `npm run emulator` lets one choose, tried by the command itself. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { cognitoAt, passwordClient, sharedKeys } from '../../emulator/contract/scene.ts';
import { runAsNpm, startTool } from '../command-lab/tool-process.ts';
import { stateFile } from './state-file.ts';

/** An emulator on a free port unless told otherwise, and Amazon's SDK pointed at it. */
async function start(t: TestContext, ...args: string[]) {
  const running = await startTool('emulator', ['--port', '0', ...args], /^Ready (http:\/\/127\.0\.0\.1:\d+)$/m);
  t.after(() => running.stop());
  const cognito = cognitoAt(running.found);
  t.after(() => cognito.destroy());
  return { ...running, url: running.found, cognito };
}

/** A second address of this machine, where it has one that nobody else reaches. */
const second = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1';

function statusFrom(host: string, options: { port: string; headers: Record<string, string> }) {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host, ...options, path: '/health', agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    outgoing.on('error', reject).end();
  });
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

describe('npm run emulator, by its options', { concurrency: 2 }, () => {
  test('is reached from elsewhere by the name it is told, with the issuer, the code and the limits that were asked for', async (t) => {
    const network = ['--host', '0.0.0.0', '--allow-host', 'pool.test'];
    const choices = ['--issuer', 'aws', '--code', '246810', '--no-limits', '--lenient'];
    const { url, said, cognito } = await start(t, ...network, ...choices);
    const { port } = new URL(url);
    assert.match(
      said,
      new RegExp(`^Network .*http://pool\\.test:${port}\\n +Whoever reaches it there can read every`, 'm'),
    );
    const headers = { Host: `pool.test:${port}` };
    const answers = await Promise.all(
      ['pool.test', 'other.test'].map((name) => statusFrom(second, { port, headers: { ...headers, Host: name } })),
    );
    assert.deepEqual(answers, [200, 403]);
    const discovery = await fetch(`${url}/us-east-1_Gatehouse/.well-known/openid-configuration`);
    const { issuer } = (await discovery.json()) as { issuer: string };
    assert.equal(issuer, 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Gatehouse');
    await cognito.createUserPool({ PoolName: 'lenient', MfaConfiguration: 'ON' });
    const ada = { ClientId: 'gatehouselocal0000000000', Username: 'ada@lovelace.example' };
    await cognito.signUp({ ...ada, Password: 'Engine-1843' });
    for (let time = 0; time < 6; time += 1) await cognito.resendConfirmationCode(ada);
    await cognito.confirmSignUp({ ...ada, ConfirmationCode: '246810' });
  });

  test('takes an issuer, keys, subs and codes from a seed', async (t) => {
    const id = 'us-east-1_Fixed0000';
    const keys = await sharedKeys;
    const sub = 'a4b85408-3041-70f1-5ab1-07c1f2a0e1d3';
    const users = [
      { email: 'ada@lovelace.example', password: 'Engine-1843', status: 'UNCONFIRMED', sub, code: '135791' },
    ];
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-seed-'));
    t.after(() => rm(folder, { recursive: true }));
    const seed = join(folder, 'seed.json');
    const pool = { id, issuer: 'aws', keys, clients: [{ id: 'web', settings: passwordClient }], users };
    await writeFile(seed, JSON.stringify({ pools: [pool] }));
    const { url, cognito } = await start(t, '--seed', seed, '--code', '246810');
    const ada = { ClientId: 'web', Username: 'ada@lovelace.example' };
    await cognito.confirmSignUp({ ...ada, ConfirmationCode: '135791' });
    const AuthParameters = { USERNAME: ada.Username, PASSWORD: 'Engine-1843' };
    const answer = await cognito.initiateAuth({ ...ada, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
    const verifier = CognitoJwtVerifier.create({ userPoolId: id, clientId: 'web', tokenUse: 'access' });
    verifier.cacheJwks({ keys: [keys.access, keys.id] } as Parameters<typeof verifier.cacheJwks>[0]);
    assert.equal((await verifier.verify(answer.AuthenticationResult?.AccessToken ?? '')).sub, sub);
    const { pools } = (await (await fetch(`${url}/_emulator/state`)).json()) as { pools: Record<string, object> };
    assert.deepEqual(pools[id] && Object(pools[id]).keys, keys);
  });

  test('keeps nothing with --memory, on whatever port', async (t) => {
    const port = await freePort();
    const { url, stop } = await start(t, '--memory', '--port', port, '--issuer', 'http://pool.test:9500');
    assert.equal(url, `http://127.0.0.1:${port}`);
    const discovery = await fetch(`${url}/us-east-1_Gatehouse/.well-known/openid-configuration`);
    assert.equal(((await discovery.json()) as { issuer: string }).issuer, 'http://pool.test:9500/us-east-1_Gatehouse');
    await stop();
    assert.equal(existsSync(stateFile(Number(port)) ?? ''), false);
  });

  test('says so of an address that the machine has not', async () => {
    const { code, out, err } = await runAsNpm('emulator', ['--port', '0', '--host', '203.0.113.254']);
    assert.deepEqual([code, out], [1, '']);
    assert.match(
      err,
      /^--host 203\.0\.113\.254: this machine has no such address\. 0\.0\.0\.0 is all that it has\.\n$/,
    );
  });
});
