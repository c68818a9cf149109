/** Amplify v6, set up as its documentation says. */
import { signIn } from '@aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from '@aws-amplify/auth/cognito';
import { Amplify, ConsoleLogger } from '@aws-amplify/core';
import { type Client, config } from './client.ts';

// It warns of every endpoint that is not Amazon's.
ConsoleLogger.LOG_LEVEL = 'ERROR';
const { userPoolId, clientId: userPoolClientId, endpoint: userPoolEndpoint = '' } = config;
const Auth = { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } };
cognitoUserPoolsTokenProvider.setAuthConfig(Auth);
Amplify.configure({ Auth }, { Auth: { tokenProvider: cognitoUserPoolsTokenProvider } });

export const client: Client = {
  signIn: (username, password) => signIn({ username, password }),
};
