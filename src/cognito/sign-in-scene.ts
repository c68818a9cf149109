/** What the tests of signing in begin with: a pool of the emulator, a way in, and answers that Cognito never gave. */
import assert from 'node:assert/strict';
import { mock, type TestContext } from 'node:test';
import '../../emulator/contract/quick-powers.ts';
import type { Scene } from '../../emulator/contract/scene.ts';
import { memoryStorage } from '../session/memory-storage.ts';
import { type SignInFlow, signIn } from './sign-in.ts';
import type { SignInStep } from './sign-in-step.ts';

export const ada = { email: 'ada@engine.example', phone: '+15550100', password: 'Analytical-1843' };

export type Attempt = { name?: string; password?: string; storage?: Storage; flow?: SignInFlow };

export function begin(scene: Scene, attempt: Attempt = {}): Promise<SignInStep> {
  const { name = ada.email, password = ada.password, storage = memoryStorage(), flow = 'srp' } = attempt;
  const pool = { userPoolId: scene.UserPoolId, clientId: scene.ClientId, endpoint: `${scene.emulator.url}/` };
  return signIn({ email: name, password }, storage, { pool, flow });
}

/** The step, which has to be of this kind. */
export function stepOf<Name extends SignInStep['step']>(
  name: Name,
  step: SignInStep | undefined,
): Extract<SignInStep, { step: Name }> {
  const isThat = (given?: SignInStep): given is Extract<SignInStep, { step: Name }> => given?.step === name;
  return isThat(step) ? step : assert.fail(`${name} was expected, and ${step?.step} came`);
}

/** Signs in with a code by text message. */
export async function signInWithCode(scene: Scene, attempt: Attempt = {}): Promise<SignInStep> {
  return stepOf('code', await begin(scene, attempt)).answer(scene.codeFor(ada.phone));
}

export function namesIn(storage: Storage, part: string): string[] {
  return Object.keys(storage).filter((key) => key.endsWith(`.${part}`));
}

export type Request = {
  operation: string;
  body: { ChallengeName?: string; ChallengeResponses?: Record<string, string> };
};

/**
 * Lets a test answer in Cognito's place; what it answers with `undefined` is asked of the emulator.
 *
 * @returns every request from now on.
 */
export function forge(t: TestContext, answer: (request: Request) => object | undefined): Request[] {
  const ask = fetch;
  const requests: Request[] = [];
  const forged = mock.method(globalThis, 'fetch', async (address: string, init: RequestInit) => {
    const operation = new Headers(init.headers).get('X-Amz-Target')?.split('.')[1] ?? '';
    const request: Request = { operation, body: JSON.parse(String(init.body)) };
    requests.push(request);
    const reply = answer(request);
    return reply ? Response.json(reply, { status: '__type' in reply ? 400 : 200 }) : ask(address, init);
  });
  t.after(() => forged.mock.restore());
  return requests;
}

export function operationsIn(requests: Request[]): string[] {
  return requests.map(({ operation }) => operation);
}
