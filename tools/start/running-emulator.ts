/** An emulator that runs already: which pools it has, asked as anybody asks it. */
import { CommandError, misuse } from '../command-line/command-error.ts';
import { nothingAnswers } from '../command-line/nothing-answers.ts';
import { chooseIds, type KnownPool, type SiteIds } from '../emulator/pool-for-site.ts';

/** @throws {CommandError} for what can't be an address. */
export function readEmulatorUrl(given: string): string {
  if (/^https?:\/\//.test(given) && URL.canParse(given)) return new URL(given).origin;
  throw misuse(`--emulator ${given}: expected an address such as http://127.0.0.1:9500.`);
}

/** @throws {CommandError} when nothing answers there, or nothing that the site could be for. */
export async function poolOfRunning(url: string, wanted: SiteIds): Promise<SiteIds> {
  const { UserPools = [] } = await call<{ UserPools?: { Id: string }[] }>(url, 'ListUserPools', { MaxResults: 60 });
  const pools = UserPools.map(async ({ Id }): Promise<KnownPool> => ({ id: Id, clients: await clientsOf(url, Id) }));
  return chooseIds((await Promise.all(pools)).reverse(), wanted);
}

async function clientsOf(url: string, UserPoolId: string): Promise<KnownPool['clients']> {
  type List = { UserPoolClients?: { ClientId: string }[] };
  type Description = { UserPoolClient?: { ClientSecret?: string } };
  const { UserPoolClients = [] } = await call<List>(url, 'ListUserPoolClients', { UserPoolId, MaxResults: 60 });
  return Promise.all(
    UserPoolClients.map(async ({ ClientId }) => {
      const { UserPoolClient } = await call<Description>(url, 'DescribeUserPoolClient', { UserPoolId, ClientId });
      return { id: ClientId, hasSecret: UserPoolClient?.ClientSecret !== undefined };
    }),
  );
}

async function call<Answer>(url: string, operation: string, input: object): Promise<Answer> {
  const headers = {
    'Content-Type': 'application/x-amz-json-1.1',
    'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`,
    // It wants a signature of an administrator, and does not care whose.
    Authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/cognito-idp/aws4_request',
  };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) }).catch((cause: unknown) => {
    throw new CommandError('Start', nothingAnswers(url, cause), { cause });
  });
  if (!answer.ok)
    throw new CommandError('Start', `--emulator ${url}: ${operation} was answered with ${answer.status}.`);
  return (await answer.json()) as Answer;
}
