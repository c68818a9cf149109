/** amazon-cognito-identity-js, untouched, in Node: its callbacks become promises, its storage a map. */
import type { CognitoUserSession, IAuthenticationCallback, ICognitoStorage } from 'amazon-cognito-identity-js';
import { AuthenticationDetails, CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js';
import type { Scene } from './scene.ts';

/** One browser: what it has stored outlives each page's `CognitoUser`. */
export type Browser = ICognitoStorage & { keys(): string[] };

export function newBrowser(): Browser {
  const stored = new Map<string, string>();
  return {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => void stored.set(key, value),
    removeItem: (key) => void stored.delete(key),
    clear: () => stored.clear(),
    keys: () => [...stored.keys()],
  };
}

export function newUserPool(scene: Scene, Storage: Browser = newBrowser()): CognitoUserPool {
  const { UserPoolId, ClientId, emulator } = scene;
  return new CognitoUserPool({ UserPoolId, ClientId, endpoint: emulator.url, Storage });
}

export function newUser(scene: Scene, Username: string, Storage: Browser = newBrowser()): CognitoUser {
  return new CognitoUser({ Username, Pool: newUserPool(scene, Storage), Storage });
}

/** What the library asked for or ended with: the name of the callback, and what it was called with. */
export type Outcome =
  | { called: 'onSuccess'; session: CognitoUserSession; mustConfirmDevice: boolean }
  | { called: Question; parameters: Record<string, string>; required: string[] };

type Question =
  | 'newPasswordRequired'
  | 'mfaRequired'
  | 'totpRequired'
  | 'customChallenge'
  | 'mfaSetup'
  | 'selectMFAType';

/**
 * @param begin calls a method of the library with the callbacks.
 * @throws what the library calls `onFailure` with.
 */
export function outcomeOf(begin: (callbacks: IAuthenticationCallback) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const ask = (called: Question) => (first: unknown, second?: unknown) => {
      // With some callbacks the challenge's name comes first, with others its parameters do.
      const parameters = typeof first === 'string' ? second : first;
      resolve({ called, parameters: asTexts(parameters), required: Array.isArray(second) ? second : [] });
    };
    begin({
      onSuccess: (session, mustConfirm) => {
        resolve({ called: 'onSuccess', session, mustConfirmDevice: mustConfirm === true });
      },
      onFailure: reject,
      newPasswordRequired: ask('newPasswordRequired'),
      mfaRequired: ask('mfaRequired'),
      totpRequired: ask('totpRequired'),
      customChallenge: ask('customChallenge'),
      mfaSetup: ask('mfaSetup'),
      selectMFAType: ask('selectMFAType'),
    });
  });
}

export function authenticate(user: CognitoUser, Password: string): Promise<Outcome> {
  const details = new AuthenticationDetails({ Username: user.getUsername(), Password });
  return outcomeOf((callbacks) => user.authenticateUser(details, callbacks));
}

/** @throws {Error} when the library asks for something else. */
export async function signIn(user: CognitoUser, password: string): Promise<CognitoUserSession> {
  return requireSession(await authenticate(user, password));
}

export function requireSession(outcome: Outcome): CognitoUserSession {
  if (outcome.called !== 'onSuccess') throw new Error(`The library asked for ${outcome.called}`);
  return outcome.session;
}

/** For the library's methods that end in one callback with an error and a result. */
export function called<T>(begin: (callback: (error?: Error | null, result?: T | null) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    begin((error, result) => (error ? reject(error) : resolve(result as T)));
  });
}

function asTexts(value: unknown): Record<string, string> {
  const entries = Object.entries(value ?? {}).map(([key, each]) => [key, String(each)]);
  return Object.fromEntries(entries);
}
