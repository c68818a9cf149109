/** Somebody who has just signed in with Amplify v6, by the password and nothing else. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { PoolOptions } from '../emulator.ts';
import { type Amplified, openAmplify } from './amplify.ts';
import { openPool, type Scene } from './scene.ts';

export const ada = 'ada@lovelace.example';
export const password = 'Engine-1843';

/** Ada, unless the options have people of their own; she is one of them then. */
export async function openSignedIn(t: TestContext, options: PoolOptions = {}): Promise<[Scene, Amplified]> {
  const users = [{ email: ada, password, attributes: { name: 'Ada' } }];
  const scene = await openPool(t, { users, ...options });
  const amplify = openAmplify(scene);
  t.after(() => amplify.signOut());
  assert.ok((await amplify.signIn(ada, password)).isSignedIn);
  return [scene, amplify];
}
