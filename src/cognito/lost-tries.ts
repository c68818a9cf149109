/**
 * Remembers which tries had no answer. Cognito may have carried them out, and then it refuses the next try in words that
 * tell a wrong story: the code is spent, the password is another one, the account does not exist.
 */
import { CognitoError } from './error.ts';

/** A gateway that gives up answers with 500 or more, and knows as little as a broken connection. */
const noAnswer = /^(?:Network|Timeout|Service|InternalError)$/;

/** What an operation is about: a try with another subject has nothing to do with the one that got lost. */
type Subject = { Username?: string; Session?: string; DeviceKey?: string };

/** Values by operation and subject; for as long as the page is there, and no longer than until an answer is good. */
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
  const { Username, Session, DeviceKey }: Subject = input;
  const key = `${operation} ${Username ?? Session ?? DeviceKey}`;
  // An access token may have been renewed in between.
  const values = JSON.stringify({ ...input, AccessToken: 0 });
  const before = lost.get(key);
  try {
    const answer = await call();
    forget(key);
    return answer;
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    if (hadNoAnswer(error)) lost.set(key, before ?? values);
    else if (before) {
      const { isProof } = await import('./lost-proofs.ts');
      if (await isProof(operation, error)) return forget(key);
      error.lastTry = before === values ? 'same' : 'other';
    }
    throw error;
  }
}

/** Whether it may have been carried out all the same. */
export function hadNoAnswer({ code }: CognitoError): boolean {
  return noAnswer.test(code);
}

function forget(key: string): Record<string, never> {
  lost.delete(key);
  return {};
}
