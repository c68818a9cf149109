/** Somebody who is signed in, and what they do with their attributes. */
import type { TestContext } from 'node:test';
import type { PoolOptions } from '../emulator.ts';
import type { Person } from '../people/add-person.ts';
import { accessTokenOf, openPool, passwordClient, type Scene } from './scene.ts';

export const ada = 'ada@lovelace.example';
export const password = 'Engine-1843';

export type SignedIn = Scene & { AccessToken: string };

/** Ada, in a pool of her own, as `person` describes her further. */
export async function signInTo(
  test: TestContext,
  { client, ...options }: PoolOptions = {},
  person: Person = {},
): Promise<SignedIn> {
  const users = [{ email: ada, password, ...person }];
  const scene = await openPool(test, { users, ...options, client: { ...passwordClient, ...client } });
  return { ...scene, AccessToken: await accessTokenOf(scene, person.username ?? ada, password) };
}

export async function attributesOf({ cognito, AccessToken }: SignedIn): Promise<Record<string, string | undefined>> {
  const { UserAttributes = [] } = await cognito.getUser({ AccessToken });
  return Object.fromEntries(UserAttributes.map(({ Name = '', Value }) => [Name, Value]));
}

export function update({ cognito, AccessToken }: SignedIn, changes: Record<string, string>) {
  const UserAttributes = Object.entries(changes).map(([Name, Value]) => ({ Name, Value }));
  return cognito.updateUserAttributes({ AccessToken, UserAttributes });
}

/** Types the code of the newest mail to an address. */
export function verify({ cognito, AccessToken, codeFor }: SignedIn, address: string) {
  return cognito.verifyUserAttribute({ AccessToken, AttributeName: 'email', Code: codeFor(address) });
}
