/** Tells apart what Cognito says in the same code, where the sign-in goes on differently. */
import { CognitoError } from './error.ts';

/**
 * @param about What was answered: to a custom question the text speaks of a password, though there may be none.
 * @returns `SessionExpired` when too much time has passed since the question, `AnswerRefused` when a custom sign-in is over.
 */
export function readRefusal(error: unknown, about?: 'custom'): unknown {
  if (!(error instanceof CognitoError)) return error;
  const renamed = (code: string) =>
    Object.assign(new CognitoError(code, error.operation, error.message, error), { lastTry: error.lastTry });
  if (/^Invalid session/i.test(error.message)) return renamed('SessionExpired');
  if (about && (error.code === 'UserNotFound' || isWrongProof(error))) return renamed('AnswerRefused');
  return error;
}

/** The service does not know the device, or does not believe it. What breaks inside the SDK counts as that, too. */
export function isDeviceRefusal(error: unknown): boolean {
  if (!(error instanceof CognitoError)) return true;
  return isUnknownDevice(error) || error.code === 'InvalidParameter' || isWrongProof(error);
}

export function isUnknownDevice(error: unknown): boolean {
  return error instanceof CognitoError && error.code === 'ResourceNotFound' && /device/i.test(error.message);
}

function isWrongProof({ code, message }: CognitoError): boolean {
  return code === 'NotAuthorized' && /^Incorrect username or password/.test(message);
}
