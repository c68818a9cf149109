/** `create EMAIL`: somebody who is invited, or, with a password, somebody who can sign in at once. */
import type { AdminCreateUserRequest } from '@aws-sdk/client-cognito-identity-provider';
import { misuse } from '../command-line/command-error.ts';
import { attributesFor } from './attributes.ts';
import type { Command, Outcome } from './command.ts';
import { createWithPassword } from './create-with-password.ts';
import { describeAccount } from './describe-account.ts';
import type { Desk } from './desk.ts';
import type { Values } from './options.ts';
import { readNewPassword } from './read-password.ts';

export const create: Command = {
  usage: 'create EMAIL',
  about: 'invites somebody by mail; with --password-stdin, makes an account that can sign in at once',
  takes: ['password-stdin', 'set-permanent', 'attribute', 'unverified', 'resend'],
  examples: [
    'npm run users -- create ada@lovelace.example',
    'npm run users -- create ada@lovelace.example --resend',
    'npm run users -- create ada@lovelace.example --password-stdin --attribute name=Ada',
    'npm run users -- create ada@lovelace.example --password-stdin --set-permanent < password.txt',
  ],
  async run(desk, { name, values }) {
    refuseContradictions(values);
    const UserAttributes = attributesFor(name, values);
    if (!values['password-stdin']) return invite(desk, { Username: name, UserAttributes }, values.resend === true);
    const password = await readNewPassword(name);
    const isOneCall = values['set-permanent'] === true;
    return createWithPassword(desk, { name, password, UserAttributes, isOneCall });
  },
};

function refuseContradictions(values: Values): void {
  if (values.resend && values['password-stdin']) throw misuse('--resend and --password-stdin exclude each other.');
  if (values['set-permanent'] && !values['password-stdin']) throw misuse('--set-permanent goes with --password-stdin.');
}

async function invite(
  { cognito, UserPoolId }: Desk,
  request: Pick<AdminCreateUserRequest, 'Username' | 'UserAttributes'>,
  isAgain: boolean,
): Promise<Outcome> {
  const isMailed = request.UserAttributes?.some(({ Name }) => Name === 'email');
  const { User = {} } = await cognito.adminCreateUser({
    UserPoolId,
    ...request,
    // Cognito would send a text unless told otherwise.
    DesiredDeliveryMediums: [isMailed ? 'EMAIL' : 'SMS'],
    ...(isAgain && { MessageAction: 'RESEND' }),
  });
  // Where people sign in without a password, Cognito makes up none and sends nothing.
  const isPasswordless = User.UserStatus === 'CONFIRMED';
  const text = isPasswordless
    ? `${request.Username} has an account without a password, and no mail was sent: tell them to sign in with a code.`
    : `${request.Username} is invited${isAgain ? ' again' : ''}: a temporary password is on its way, to be changed at the first sign-in.`;
  return { text, json: describeAccount(User) };
}
