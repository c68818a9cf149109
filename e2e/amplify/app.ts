/** An app of somebody else's, bundled for a browser: Amplify v6 as its makers ship it. What it can do is at hand for tests. */
import {
  associateWebAuthnCredential,
  autoSignIn,
  confirmSignIn,
  confirmSignUp,
  deleteWebAuthnCredential,
  fetchAuthSession,
  listWebAuthnCredentials,
  type SignInOutput,
  signIn,
  signOut,
  signUp,
} from '@aws-amplify/auth';
import { cognitoCredentialsProvider, cognitoUserPoolsTokenProvider } from '@aws-amplify/auth/cognito';
import { Amplify, ConsoleLogger } from '@aws-amplify/core';

type Pool = { userPoolId: string; userPoolClientId: string; userPoolEndpoint: string };

export type AmplifyApp = {
  open: typeof open;
  associateWebAuthnCredential: typeof associateWebAuthnCredential;
  autoSignIn: () => Promise<SignInOutput>;
  confirmSignIn: typeof confirmSignIn;
  confirmSignUp: typeof confirmSignUp;
  deleteWebAuthnCredential: typeof deleteWebAuthnCredential;
  fetchAuthSession: typeof fetchAuthSession;
  listWebAuthnCredentials: typeof listWebAuthnCredentials;
  signIn: typeof signIn;
  signOut: typeof signOut;
  signUp: typeof signUp;
};

function open(Cognito: Pool): void {
  // It warns of every endpoint that is not Amazon's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  const Auth = { Cognito };
  cognitoUserPoolsTokenProvider.setAuthConfig(Auth);
  const providers = { tokenProvider: cognitoUserPoolsTokenProvider, credentialsProvider: cognitoCredentialsProvider };
  Amplify.configure({ Auth }, { Auth: providers });
}

const app: AmplifyApp = {
  open,
  associateWebAuthnCredential,
  // It becomes another function once somebody has signed up.
  autoSignIn: () => autoSignIn(),
  confirmSignIn,
  confirmSignUp,
  deleteWebAuthnCredential,
  fetchAuthSession,
  listWebAuthnCredentials,
  signIn,
  signOut,
  signUp,
};

Object.assign(globalThis, { amplify: app });
