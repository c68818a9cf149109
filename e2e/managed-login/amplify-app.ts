/** An application with Amplify v6 and its sign-in by redirect, bundled for a browser. What it can do is at hand for tests. */
import { fetchAuthSession, getCurrentUser, signInWithRedirect, signOut } from '@aws-amplify/auth';
import { cognitoCredentialsProvider, cognitoUserPoolsTokenProvider } from '@aws-amplify/auth/cognito';
import '@aws-amplify/auth/enable-oauth-listener';
import { Amplify, ConsoleLogger, Hub } from '@aws-amplify/core';

type Pool = {
  userPoolId: string;
  userPoolClientId: string;
  userPoolEndpoint: string;
  loginWith: {
    oauth: {
      domain: string;
      scopes: string[];
      redirectSignIn: string[];
      redirectSignOut: string[];
      responseType: 'code';
    };
  };
};

const app = {
  /** Also takes what the answer's address says, if there is any. */
  async open(Cognito: Pool) {
    // It warns of every endpoint that is not Amazon's.
    ConsoleLogger.LOG_LEVEL = 'ERROR';
    const events: string[] = [];
    const isOver = new Promise<void>((resolve) => {
      Hub.listen('auth', ({ payload }) => {
        events.push(payload.event);
        if (payload.event.startsWith('signInWithRedirect')) resolve();
      });
    });
    const Auth = { Cognito };
    cognitoUserPoolsTokenProvider.setAuthConfig(Auth);
    const providers = { tokenProvider: cognitoUserPoolsTokenProvider, credentialsProvider: cognitoCredentialsProvider };
    Amplify.configure({ Auth }, { Auth: providers });
    if (new URLSearchParams(location.search).has('code')) await isOver;
    return events;
  },
  signIn: () => signInWithRedirect({ customState: 'orders/7' }),
  who: async () => ({ ...(await getCurrentUser()), scope: await scopeOf() }),
  signOut: () => signOut(),
};

async function scopeOf() {
  const { tokens } = await fetchAuthSession({ forceRefresh: true });
  return tokens?.accessToken.payload.scope;
}

Object.assign(globalThis, { app });
