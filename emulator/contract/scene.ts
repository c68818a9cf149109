/** What most contract tests begin with: an emulator with one pool, and Amazon's own SDK pointed at it. */
import type { TestContext } from 'node:test';
import * as userPools from '@aws-sdk/client-cognito-identity-provider';
import { answersOf } from '../../tools/amazon-shapes/read-sdk.ts';
import { type CreatedPool, type Emulator, type EmulatorOptions, type PoolOptions, startEmulator } from '../emulator.ts';
import { newSigningKeys } from '../pools/keys.ts';
import { judgeAnswers } from './judge-answers.ts';

export type Scene = {
  emulator: Emulator;
  pool: CreatedPool;
  UserPoolId: string;
  ClientId: string;
  cognito: userPools.CognitoIdentityProvider;
  /** The code in the newest message to an address. */
  codeFor(address: string): string;
};

/** Finding primes takes longer than most tests, so the pools of a test file share their keys. */
export const sharedKeys = newSigningKeys();

/** Everything is shut down when the test ends. Any credentials do; the SDK signs what has to be signed. */
export async function openPool(
  test: TestContext,
  options: PoolOptions = {},
  whole: EmulatorOptions = {},
): Promise<Scene> {
  const emulator = await startEmulator(whole);
  test.after(() => emulator.close());
  const pool = await emulator.createPool({ keys: await sharedKeys, ...options });
  const cognito = cognitoAt(emulator.url);
  test.after(() => cognito.destroy());
  return {
    emulator,
    pool,
    UserPoolId: pool.userPoolId,
    ClientId: pool.clientId,
    cognito,
    codeFor: (address) => emulator.inbox.to(address)[0]?.code ?? 'no message',
  };
}

const answers = answersOf(userPools);

/** @param url of an emulator, each of whose answers is compared with Amazon's own shape. */
export function cognitoAt(url: string): userPools.CognitoIdentityProvider {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const cognito = new userPools.CognitoIdentityProvider({
    endpoint: url,
    region: 'us-east-1',
    credentials,
    maxAttempts: 1,
  });
  judgeAnswers(cognito, answers);
  return cognito;
}

/** A client whose people may sign in by sending the password, which the SDK can do without SRP. */
export const passwordClient = {
  ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
} satisfies PoolOptions['client'];

type Door = Pick<Scene, 'cognito' | 'ClientId'>;

/** Signs in with `passwordClient`: tokens, and the device where the pool tracks any. */
export async function resultOf({ cognito, ClientId }: Door, USERNAME: string, PASSWORD: string) {
  const AuthParameters = { USERNAME, PASSWORD };
  const answer = await cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  if (!answer.AuthenticationResult) throw new Error(`${USERNAME} was asked for ${answer.ChallengeName}`);
  return answer.AuthenticationResult;
}

/** Signs in with `passwordClient`. */
export async function accessTokenOf(door: Door, userName: string, password: string): Promise<string> {
  const { AccessToken = '' } = await resultOf(door, userName, password);
  return AccessToken;
}

/** As those that Cognito has given since 2023: c4c804d8-6071-70c6-d9e3-a2286ef3f13a. */
export const likeSub = /^[0-9a-f]{8}-[0-9a-f]0[0-9a-f]1-70[0-9a-f]{2}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What `assert.rejects` compares a refusal with. */
export function refusal(kind: string, message: string | RegExp) {
  return { name: `${kind}Exception`, message };
}
