/** Emulators with a file, and what tests of them need. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { type Emulator, type EmulatorOptions, startEmulator } from '../emulator.ts';
import { cognitoAt } from './scene.ts';

/** A folder that is removed when the test ends. */
export async function folderFor(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'emulator-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Shut down by the test, or after it if it fails before that. */
export async function start(test: TestContext, options: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options);
  test.after(() => emulator.close().catch(() => undefined));
  return emulator;
}

export function speakTo(test: TestContext, { url }: { url: string }): CognitoIdentityProvider {
  const cognito = cognitoAt(url);
  test.after(() => cognito.destroy());
  return cognito;
}
