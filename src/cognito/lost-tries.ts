/**
 * Remembers which tries had no answer. Cognito may have carried them out, and then it refuses the next try in words that
 * tell a wrong story: the code is spent, the password is another one, the account does not exist.
 */
import { CognitoError, type LostTry } from './error.ts';

/**
 * The operations that can't be carried out twice, and the refusal that proves that one was carried out: what was wanted
 * is so, whoever did it. Where nothing proves it, `words/lost-tries.ts` tells the person.
 */
const onlyOnce: Readonly<Record<string, RegExp | undefined>> = {
  ChangePassword: undefined,
  ConfirmForgotPassword: undefined,
  ConfirmSignUp: /status is CONFIRMED/,
  DeleteUser: /^User does not exist/,
  ForgetDevice: /^Device does not exist/,
  GlobalSignOut: /^Access Token has been revoked/,
  RespondToAuthChallenge: undefined,
  SignUp: undefined,
  VerifySoftwareToken: undefined,
  VerifyUserAttribute: undefined,
};

/** What an operation is about: a try with another subject has nothing to do with the one that got lost. */
type Subject = { Username?: unknown; Session?: unknown; DeviceKey?: unknown; AttributeName?: unknown };

/** By operation and subject; for as long as the page is there, and no longer than until an answer is good. */
const lost = new Map<string, string>();

/**
 * @returns what the call gives; nothing more than `{}` when the refusal proves that the lost try was carried out.
 * @throws {CognitoError} with `lastTry` when the try before this one got lost.
 */
export async function afterLostTry<Output>(
  operation: string,
  input: object,
  call: () => Promise<Output>,
): Promise<Output | Record<string, never>> {
  if (!Object.hasOwn(onlyOnce, operation)) return call();
  const key = keyOf(operation, input);
  // An access token may have been renewed in between.
  const values = JSON.stringify({ ...input, AccessToken: undefined });
  const before = lost.get(key);
  try {
    const answer = await call();
    lost.delete(key);
    return answer;
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    if (hasNoAnswer(error)) lost.set(key, before ?? values);
    else if (before !== undefined && onlyOnce[operation]?.test(error.message)) return {};
    else error.lastTry = compare(before, values);
    throw error;
  }
}

function keyOf(operation: string, input: Subject): string {
  const { Username, Session, DeviceKey, AttributeName } = input;
  return JSON.stringify([operation, Username, Session, DeviceKey, AttributeName]);
}

function compare(before: string | undefined, values: string): LostTry | undefined {
  if (before === undefined) return undefined;
  return before === values ? 'same' : 'other';
}

/** A gateway that gives up answers with 500 or more, and knows as little. */
function hasNoAnswer({ code }: CognitoError): boolean {
  return code === 'Network' || code === 'Timeout' || code === 'Service' || code === 'InternalError';
}
