/** An application's configuration of Auth.js, as the docs show it. */
import type { AuthConfig } from '@auth/core';
import Cognito from '@auth/core/providers/cognito';

/** By the names of environment variables that Auth.js reads by itself. */
type Environment = Record<'AUTH_COGNITO_ID' | 'AUTH_COGNITO_SECRET' | 'AUTH_COGNITO_ISSUER' | 'AUTH_SECRET', string>;

export function authConfig(env: Environment): AuthConfig {
  return {
    basePath: '/auth',
    trustHost: true,
    secret: env.AUTH_SECRET,
    providers: [
      Cognito({
        clientId: env.AUTH_COGNITO_ID,
        clientSecret: env.AUTH_COGNITO_SECRET,
        issuer: env.AUTH_COGNITO_ISSUER,
        checks: ['pkce', 'state', 'nonce'],
      }),
    ],
  };
}
