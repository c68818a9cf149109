/** What was answered is remembered, even by an emulator that was killed. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { type Emulator, type EmulatorOptions, startEmulator } from '../emulator.ts';
import { localPool } from '../local-pool.ts';
import { accessTokenOf, cognitoAt, passwordClient, refusal } from './scene.ts';

const { id: UserPoolId, clientId: ClientId } = localPool;
const Password = 'Engine-1843';

async function folderFor(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'emulator-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Shut down by the test, or after it if it fails before that. */
async function start(test: TestContext, options: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options);
  test.after(() => emulator.close().catch(() => undefined));
  return emulator;
}

function speakTo(test: TestContext, { url }: { url: string }): CognitoIdentityProvider {
  const cognito = cognitoAt(url);
  test.after(() => cognito.destroy());
  return cognito;
}

async function startProcess(test: TestContext, file: string): Promise<{ child: ChildProcess; url: string }> {
  const script = fileURLToPath(new URL('emulator-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  test.after(() => child.kill('SIGKILL'));
  const [url] = await once(createInterface(child.stdout), 'line');
  return { child, url: String(url) };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Signs up one person after the other until the emulator is gone; answers with those who were told that they are in. */
async function signUpCrowd(cognito: CognitoIdentityProvider, name: string): Promise<string[]> {
  const answered: string[] = [];
  for (let number = 0; ; number += 1) {
    const Username = `${name}${number}@crowd.example`;
    try {
      await cognito.signUp({ ClientId, Username, Password });
      answered.push(Username);
    } catch {
      return answered;
    }
  }
}

/** The kill falls at another point of a save in each round; what matters is true at all of them. */
async function countSurvivors(test: TestContext, file: string, round: number): Promise<number> {
  const { child, url } = await startProcess(test, file);
  const cognito = speakTo(test, { url });
  const crowds = ['a', 'b', 'c', 'd'].map((name) => signUpCrowd(cognito, `${name}${round}-`));
  for (let calls = 0; calls < 3 + round; calls += 1)
    await cognito.signUp({ ClientId, Username: `k${round}-${calls}@x.example`, Password });
  await kill(child);
  const answered = (await Promise.all(crowds)).flat();
  const emulator = await start(test, { file });
  const again = speakTo(test, emulator);
  for (const Username of answered) {
    assert.equal((await again.adminGetUser({ UserPoolId, Username })).UserStatus, 'UNCONFIRMED');
    const ConfirmationCode = emulator.inbox.to(Username)[0]?.code;
    await again.confirmSignUp({ ClientId, Username, ConfirmationCode });
  }
  await emulator.close();
  return answered.length;
}

test('An emulator that is killed starts again with everybody who was told that they are in', async (t) => {
  const file = join(await folderFor(t), 'deep', 'inside', 'state.json');
  for (const round of [1, 2, 3, 4]) assert.ok((await countSurvivors(t, file, round)) > 0);
});

test('People, codes, tokens and mail survive a restart', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const ada = 'ada@lovelace.example';
  const options = { ...localPool, client: passwordClient };
  const first = await start(t, { file });
  await first.createPool(options);
  await speakTo(t, first).signUp({ ClientId, Username: ada, Password });
  const port = Number(new URL(first.url).port);
  await first.close();

  const second = await start(t, { file, port });
  await second.createPool(options);
  const cognito = speakTo(t, second);
  const ConfirmationCode = second.inbox.to(ada)[0]?.code;
  await cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode });
  const AccessToken = await accessTokenOf({ cognito, ClientId }, ada, Password);
  await second.close();

  const third = await start(t, { file, port });
  const { UserAttributes } = await speakTo(t, third).getUser({ AccessToken });
  assert.equal(UserAttributes?.find(({ Name }) => Name === 'email_verified')?.Value, 'true');
});

test('A pool that is in the file is kept as it is; only its triggers come back', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file });
  const made = await first.createPool({ id: UserPoolId });
  const sub = await made.addUser({ email: 'ada@lovelace.example', password: Password });
  await first.close();
  const second = await start(t, { file });
  let calls = 0;
  const triggers = {
    customMessage(): undefined {
      calls += 1;
    },
  };
  const kept = await second.createPool({
    id: UserPoolId,
    clientId: 'another',
    users: [{ email: 'new@x.example' }],
    triggers,
  });
  assert.equal(kept.clientId, made.clientId);
  assert.deepEqual(Object.keys(second.world.state.pools[UserPoolId]?.users ?? {}), [sub]);
  const cognito = speakTo(t, second);
  await cognito.forgotPassword({ ClientId: kept.clientId, Username: 'ada@lovelace.example' });
  assert.equal(calls, 1);
  await second.close();
});

test('A file that is not one of ours is refused by name, and left alone', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  for (const text of [
    '',
    '{"version":1,"pools":{',
    '[]',
    '"x"',
    '{"version":2,"pools":{},"identityPools":{},"inbox":[]}',
    '{"version":1}',
  ]) {
    await writeFile(file, text);
    await assert.rejects(startEmulator({ file }), (error: Error) => {
      return error.message.startsWith(`${file} is not a saved user pool (`) && error.message.includes('--fresh');
    });
    assert.equal(await readFile(file, 'utf8'), text);
  }
});

test('A draft that a killed emulator left behind does not matter', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file });
  await first.createPool(localPool);
  await first.close();
  await writeFile(`${file}.new`, '{"half');
  const second = await start(t, { file });
  const pool = await second.createPool(localPool);
  await pool.addUser({ email: 'ada@lovelace.example' });
  await second.close();
  const { pools } = JSON.parse(await readFile(file, 'utf8'));
  assert.equal(Object.keys(pools[UserPoolId].users).length, 2);
});

test('No password is in the file, and nobody else may read it', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const emulator = await start(t, { file });
  await emulator.createPool(localPool);
  const cognito = speakTo(t, emulator);
  await cognito.signUp({ ClientId, Username: 'ada@lovelace.example', Password });
  await emulator.close();
  const text = await readFile(file, 'utf8');
  assert.ok(text.includes('ada@lovelace.example'));
  assert.ok(!text.includes(Password) && !text.includes('Demo-pass-1'));
  assert.equal((await stat(file)).mode & 0o077, 0);
});

test('What cannot be saved is not answered as done', async (t) => {
  const folder = await folderFor(t);
  t.mock.method(console, 'error', () => undefined);
  const file = join(folder, 'sub', 'state.json');
  const emulator = await start(t, { file });
  await emulator.createPool(localPool);
  await rm(join(folder, 'sub'), { recursive: true });
  const cognito = speakTo(t, emulator);
  const signUp = () => cognito.signUp({ ClientId, Username: 'ada@lovelace.example', Password });
  const failed = refusal('InternalError', 'The emulator failed; its console says how.');
  await assert.rejects(signUp(), failed);
  await assert.rejects(emulator.close(), { code: 'ENOENT' });
});

test('Without a file nothing is remembered', async (t) => {
  const first = await start(t, {});
  await first.createPool(localPool);
  await first.close();
  const second = await start(t, {});
  assert.deepEqual(second.world.state.pools, {});
  await second.close();
});
