/** What the tests of signing up begin with: Ada, who has no account yet, and what the pool says of her afterwards. */
import type { Scene } from './scene.ts';

export const ada = 'ada@lovelace.example';
export const Password = 'Engine-1843';

/** People sign in with a user name here. */
export const plainPool = { UsernameAttributes: undefined };

export function signUp({ cognito, ClientId }: Scene, attributes: Record<string, string> = {}, Username = ada) {
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  return cognito.signUp({ ClientId, Username, Password, UserAttributes });
}

export async function statusOf({ cognito, UserPoolId }: Scene, Username = ada) {
  return (await cognito.adminGetUser({ UserPoolId, Username })).UserStatus;
}

export async function attributesOf({ cognito, UserPoolId }: Scene, Username = ada) {
  const { UserAttributes = [] } = await cognito.adminGetUser({ UserPoolId, Username });
  return Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
}
