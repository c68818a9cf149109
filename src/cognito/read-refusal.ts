/** Tells apart what Cognito says in the same code, where the sign-in goes on differently. */
import { CognitoError } from './error.ts';
import type { Reason } from './identify/reasons.ts';
import { reasonOf } from './reason-of.ts';

/**
 * @param about What was answered: to a custom question and to a passkey the text speaks of a password, though there may be none.
 * @returns `SessionExpired` when too much time has passed since the question, `AnswerRefused` when a custom sign-in is over,
 * `PasskeyRefused` when a passkey proves nothing.
 */
export async function readRefusal(error: unknown, about?: 'custom' | 'passkey'): Promise<unknown> {
  if (!(error instanceof CognitoError)) return error;
  const renamed = (code: string) =>
    Object.assign(new CognitoError(code, error.operation, error.message, error), { lastTry: error.lastTry });
  const reason = await reasonOf(error);
  if (reason === 'session-expired') return renamed('SessionExpired');
  const isWrong = reason === 'user-unknown' || reason === 'wrong-password';
  if (about && isWrong) return renamed(about === 'custom' ? 'AnswerRefused' : 'PasskeyRefused');
  return error;
}

/** The service does not know the device, or does not believe it. What breaks inside the SDK counts as that, too. */
export async function isDeviceRefusal(error: unknown): Promise<boolean> {
  if (!(error instanceof CognitoError) || error.code === 'InvalidParameter') return true;
  const reason = await reasonOf(error);
  return reason === 'wrong-password' || isOfDevice(reason);
}

export async function isUnknownDevice(error: unknown): Promise<boolean> {
  return isOfDevice(await reasonOf(error));
}

function isOfDevice(reason: Reason | undefined): boolean {
  return reason === 'device-unknown' || reason === 'device-unknown-at-sign-in';
}
