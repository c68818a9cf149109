/** Two people whom administrators look at and change: Ada is confirmed, Grace is not. */
import type { Scene } from './scene.ts';

export const ada = 'ada@lovelace.example';
export const grace = 'grace@hopper.example';
export const password = 'Engine-1843';

export const users = [
  { email: ada, password, attributes: { name: 'Ada' } },
  { email: grace, password, status: 'UNCONFIRMED' as const, attributes: { name: 'Grace' } },
];

/** An account as the pool has it, with its attributes among the rest. */
export async function userOf({ cognito, UserPoolId }: Scene, Username = ada) {
  const { UserAttributes = [], ...others } = await cognito.adminGetUser({ UserPoolId, Username });
  return { ...others, ...Object.fromEntries(UserAttributes.map(({ Name = '', Value }) => [Name, Value])) } as {
    [name: string]: unknown;
  };
}
