/** Amplify v6 as an app has it, pointed at the emulator. It keeps one app's state for the whole process: one scene at a time. */
import { confirmSignIn, type SignInOutput, signIn, signOut } from '@aws-amplify/auth';
import { cognitoCredentialsProvider, cognitoUserPoolsTokenProvider } from '@aws-amplify/auth/cognito';
import { Amplify, ConsoleLogger } from '@aws-amplify/core';
import type { Scene } from './scene.ts';

export type Amplified = {
  signIn(username: string, password?: string, options?: SignInOptions): Promise<SignInOutput>;
  answer(challengeResponse: string, options?: Record<string, unknown>): Promise<SignInOutput>;
  signOut(): Promise<void>;
};

type SignInOptions = {
  authFlowType?: 'USER_PASSWORD_AUTH' | 'CUSTOM_WITH_SRP' | 'CUSTOM_WITHOUT_SRP' | 'USER_AUTH';
  preferredChallenge?: 'PASSWORD' | 'PASSWORD_SRP' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';
};

/** A browser that has never been here: nothing stored, nobody signed in. */
export function openAmplify({ UserPoolId, ClientId, emulator }: Scene, identityPoolId?: string): Amplified {
  // It warns of every endpoint that is not Amazon's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  // It names a device after the browser, and gives up without one; Node 20 has no `navigator`.
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { userAgent: 'Node' } });
  const userPool = { userPoolId: UserPoolId, userPoolClientId: ClientId, userPoolEndpoint: emulator.url };
  const identityPool = identityPoolId && { identityPoolId, identityPoolEndpoint: emulator.url };
  const Auth = { Cognito: identityPool ? { ...userPool, ...identityPool } : userPool };
  cognitoUserPoolsTokenProvider.setAuthConfig(Auth);
  cognitoUserPoolsTokenProvider.setKeyValueStorage(newStorage());
  Amplify.configure(
    { Auth },
    { Auth: { tokenProvider: cognitoUserPoolsTokenProvider, credentialsProvider: cognitoCredentialsProvider } },
  );
  return {
    signIn: (username, password, options = {}) => signIn({ username, ...(password && { password }), options }),
    answer: (challengeResponse, options = {}) => confirmSignIn({ challengeResponse, options }),
    signOut: () => signOut(),
  };
}

function newStorage() {
  const stored = new Map<string, string>();
  return {
    getItem: async (key: string) => stored.get(key) ?? null,
    setItem: async (key: string, value: string) => void stored.set(key, value),
    removeItem: async (key: string) => void stored.delete(key),
    clear: async () => stored.clear(),
  };
}
