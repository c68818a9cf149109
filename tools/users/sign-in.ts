/** `sign-in EMAIL`: signs somebody in as a server does, and prints what Cognito answers. */
import type { AdminInitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { beginSignIn } from './admin-sign-in.ts';
import type { Command } from './command.ts';
import { plainTable } from './plain-table.ts';
import { readPassword } from './read-password.ts';

export const signIn: Command = {
  usage: 'sign-in EMAIL',
  about: 'signs somebody in by ADMIN_USER_PASSWORD_AUTH and prints the tokens, or what Cognito asks next',
  takes: ['password-stdin'],
  examples: [
    'npm run users -- sign-in ada@lovelace.example',
    'npm run -s users -- sign-in ada@lovelace.example --password-stdin --json < password.txt',
  ],
  async run(desk, { name }) {
    const password = await readPassword(`Password of ${name}: `);
    const answer = await beginSignIn(desk, { name, password });
    const { AuthenticationResult, AvailableChallenges, ChallengeName, ChallengeParameters, Session } = answer;
    const json = { AuthenticationResult, AvailableChallenges, ChallengeName, ChallengeParameters, Session };
    return { text: textOf(answer), json };
  },
};

function textOf({
  AuthenticationResult,
  ChallengeName,
  ChallengeParameters,
  Session,
}: AdminInitiateAuthResponse): string {
  if (AuthenticationResult) return plainTable([], rowsOf(AuthenticationResult));
  const rows = rowsOf({ ...ChallengeParameters, Session });
  return [`The password is right. Cognito asks for ${ChallengeName}:`, plainTable([], rows)].join('\n');
}

function rowsOf(answer: object): string[][] {
  return Object.entries(answer)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]);
}
