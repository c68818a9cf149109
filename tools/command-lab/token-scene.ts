/** What the tests of `getToken` begin with: one pool, and a count of the calls that are made to it. */
import { after, afterEach, beforeEach, mock } from 'node:test';
import '../../emulator/contract/quick-powers.ts';
import { cognitoAt } from '../../emulator/contract/scene.ts';
import { startEmulator } from '../../emulator/emulator.ts';
import type { Person } from '../../emulator/people/add-person.ts';
import { getToken } from '../token/get-token.ts';
import type { GetTokenCode } from '../token/get-token-error.ts';
import type { RequestByPassword } from '../token/token-request.ts';

export const password = 'Engine-1843';
export const signingIn = ['InitiateAuth', 'RespondToAuthChallenge'];
export const renewing = ['GetTokensFromRefreshToken'];

/** Closed when the file's tests are over. One pool serves them all, since each costs two RSA keys. */
export async function openTokenScene() {
  const emulator = await startEmulator();
  after(() => emulator.close());
  const { userPoolId, clientId, addUser } = await emulator.createPool({
    mfa: {
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: { Message: 'Your code is {####}.' },
    },
  });
  const pool = { userPoolId, clientId, endpoint: emulator.url };
  const cognito = cognitoAt(emulator.url);
  after(() => cognito.destroy());
  /** Puts somebody into the pool, whom no other test knows, and gives what asks for their token. */
  const enter = async (email: string, person: Person = {}) => {
    await addUser({ email, password, ...person });
    return (more: Partial<RequestByPassword> = {}) => getToken({ username: email, password, pool, ...more });
  };
  return { emulator, cognito, pool, userPoolId, enter };
}

/** The operations that are called, in order, and a way to cut the network; anew for each test. */
export function watchCalls() {
  const network = { calls: [] as string[], isCut: false };
  const real = globalThis.fetch;
  beforeEach(() => {
    network.calls.length = 0;
    network.isCut = false;
    mock.method(globalThis, 'fetch', (input: string, init: RequestInit = {}) => {
      network.calls.push(new Headers(init.headers).get('X-Amz-Target')?.split('.')[1] ?? '');
      return network.isCut ? Promise.reject(new TypeError('fetch failed')) : real(input, init);
    });
  });
  afterEach(() => mock.reset());
  return network;
}

export function failsWith(code: GetTokenCode, message: RegExp) {
  return { name: 'GetTokenError', code, message };
}
