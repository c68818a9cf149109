/** The local pool, and calls to it by plain fetch: for tests of the protocol itself. */
import type { TestContext } from 'node:test';
import { type Emulator, startEmulator } from '../emulator.ts';
import { localPool } from '../local-pool.ts';
import { sharedKeys } from './scene.ts';

export const { clientId: ClientId, id: UserPoolId } = localPool;
export const Username = 'ada@lovelace.example';
export const Password = 'Engine-1843';

export type Sent = { status: number; headers: Headers; body: Record<string, unknown> };

export async function openLocalPool(test: TestContext): Promise<Emulator> {
  const emulator = await startEmulator();
  test.after(() => emulator.close());
  await emulator.createPool({ ...localPool, keys: await sharedKeys });
  return emulator;
}

/** Sends any body to any target. */
export async function post(
  { url }: Emulator,
  target: string | undefined,
  body: string,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-amz-json-1.1', ...(target && { 'X-Amz-Target': target }), ...headers },
    body,
  });
  return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) };
}

/** Calls an operation. */
export function call(
  emulator: Emulator,
  operation: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Sent> {
  return post(emulator, `AWSCognitoIdentityProviderService.${operation}`, JSON.stringify(input), headers);
}
