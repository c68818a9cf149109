/** An emulator that is killed at any moment has kept what it answered. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { patience } from '../../tools/command-lab/patience.ts';
import { localPool } from '../local-pool.ts';
import { sharedKeys } from './scene.ts';
import { folderFor, speakTo, start } from './stored.ts';

const { id: UserPoolId, clientId: ClientId } = localPool;
const Password = 'Engine-1843';

const { cachedBundle } = (await import(new URL('../../tools/bundled/cached-bundle.mjs', import.meta.url).href)) as {
  cachedBundle(entry: string): Promise<string>;
};
const script = cachedBundle(fileURLToPath(new URL('emulator-process.ts', import.meta.url)));

async function startProcess(test: TestContext, file: string): Promise<{ child: ChildProcess; url: string }> {
  // Compiled for all rounds together; and none needs keys of its own.
  const child = spawn(process.execPath, [await script, file, JSON.stringify(await sharedKeys)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...patience,
  });
  test.after(() => child.kill('SIGKILL'));
  for await (const url of createInterface(child.stdout)) return { child, url };
  throw new Error('The emulator ended before it was ready');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error('The emulator has ended by itself');
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
