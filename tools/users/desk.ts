/** What every command of `npm run users` works with: a client of the AWS SDK, the pool, and a way to say what is going on. */
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import type { ChosenPool } from '../command-line/choose-pool.ts';
import { misuse } from '../command-line/command-error.ts';
import { rememberCall } from '../command-line/failed-calls.ts';

export type Desk = {
  cognito: CognitoIdentityProvider;
  UserPoolId: string;
  /** Where the pool is. */
  endpoint: string;
  /** @throws {CommandError} when nobody has said which app client to sign in through. */
  clientId(): string;
  /** A line about what is being done, for a person who waits. */
  tell(text: string): void;
  /** Replaces what it has shown before; nothing where nobody looks. */
  showProgress(text: string): void;
};

export function openDesk({ userPoolId, clientId, endpoint, isLocal }: ChosenPool, isJson: boolean): Desk {
  const cognito = new CognitoIdentityProvider({
    region: userPoolId.split('_')[0] ?? '',
    endpoint,
    // Patience with throttling; on this machine there is none to be patient with.
    maxAttempts: isLocal ? 1 : 6,
    requestHandler: { connectionTimeout: 5000, requestTimeout: 30_000, throwOnRequestTimeout: true },
    // The local pool wants a signature and does not care whose. Elsewhere the SDK looks for credentials itself.
    ...(isLocal && { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
  cognito.middlewareStack.add(rememberCall('cognito-idp'), { step: 'initialize' });
  const isWatched = process.stderr.isTTY === true && !isJson;
  return {
    cognito,
    UserPoolId: userPoolId,
    endpoint,
    clientId() {
      if (clientId) return clientId;
      throw misuse(`--pool ${userPoolId}: not the pool of the configuration, so say --client ID as well.`);
    },
    tell: (text) => isJson || console.error(text),
    showProgress: (text) => isWatched && process.stderr.write(`\r\x1b[K${text}`),
  };
}
