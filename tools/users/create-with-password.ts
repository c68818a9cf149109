/**
 * An account that can sign in at once. The invitation is held back and the first sign-in is made on the person's behalf:
 * AdminCreateUser, ADMIN_USER_PASSWORD_AUTH, NEW_PASSWORD_REQUIRED. Or in one call after the first, AdminSetUserPassword.
 */
import { randomBytes } from 'node:crypto';
import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { CommandError } from '../command-line/command-error.ts';
import { answerNewPassword, beginSignIn } from './admin-sign-in.ts';
import type { Outcome } from './command.ts';
import { describeAccount } from './describe-account.ts';
import type { Desk } from './desk.ts';
import { explain } from './explain.ts';

type NewAccount = { name: string; password: string; UserAttributes: AttributeType[]; isOneCall: boolean };

/** @throws {CommandError} and leaves no half-made account behind if it can help it. */
export async function createWithPassword(desk: Desk, account: NewAccount): Promise<Outcome> {
  const { cognito, UserPoolId } = desk;
  const { name, UserAttributes, isOneCall } = account;
  if (!isOneCall) desk.clientId();
  const steps = isOneCall ? 2 : 3;
  const TemporaryPassword = temporaryPassword();
  desk.tell(`1/${steps}  Making the account; no mail is sent`);
  const { User = {} } = await cognito.adminCreateUser({
    UserPoolId,
    Username: name,
    UserAttributes,
    TemporaryPassword,
    MessageAction: 'SUPPRESS',
  });
  try {
    const next = isOneCall ? await setAtOnce(desk, account) : await signInOnce(desk, account, TemporaryPassword);
    const text = `${name} can sign in now.${next ? ` Cognito will ask for ${next} after the password.` : ''}`;
    return { text, json: { ...describeAccount(User), status: 'CONFIRMED', ...(next && { next }) } };
  } catch (error) {
    throw await undo(desk, name, error);
  }
}

async function setAtOnce({ cognito, UserPoolId, tell }: Desk, { name, password }: NewAccount): Promise<undefined> {
  tell('2/2  Setting the password');
  await cognito.adminSetUserPassword({ UserPoolId, Username: name, Password: password, Permanent: true });
}

/** @returns the challenge that follows the password, in a pool that demands a second factor. */
async function signInOnce(desk: Desk, { name, password }: NewAccount, temporary: string): Promise<string | undefined> {
  desk.tell('2/3  Signing in with a temporary password');
  const asked = await beginSignIn(desk, { name, password: temporary });
  if (asked.ChallengeName !== 'NEW_PASSWORD_REQUIRED') {
    throw new CommandError('Challenge', `Cognito asks for ${asked.ChallengeName} before the new password.`);
  }
  desk.tell('3/3  Answering NEW_PASSWORD_REQUIRED');
  return (await answerNewPassword(desk, asked, { name, password })).ChallengeName;
}

/** What stopped the work, with what has become of the account. */
async function undo({ cognito, UserPoolId, endpoint }: Desk, name: string, error: unknown): Promise<CommandError> {
  const { code, message, exitCode } = explain(error, { command: 'create', name, UserPoolId, endpoint });
  const rest = await cognito.adminDeleteUser({ UserPoolId, Username: name }).then(
    () => 'The account was taken away again: nothing has changed.',
    () =>
      `The account is there all the same, and nobody can sign in to it yet. Go on with npm run users -- set-password ` +
      `${name}, or npm run users -- delete ${name}`,
  );
  return new CommandError(code, `${message}\n${rest}`, { exitCode, cause: error });
}

/** Meets every policy that a pool can have; nobody ever sees it. */
function temporaryPassword(): string {
  return `Aa1-${randomBytes(48).toString('hex')}`;
}
