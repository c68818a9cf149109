/** What to do about an account that is there already: it may be the one that this page has just made. */
import { resendCode } from '../../cognito/confirm-sign-up.ts';
import { CognitoError } from '../../cognito/error.ts';
import type { Made } from '../../cognito/sign-up.ts';

type Maker = {
  email: string;
  /** Signs in with the password that was typed, and leaves the page; absent where there is none. */
  enter: (() => Promise<unknown>) | undefined;
};

/**
 * After a try that had no answer, whoever knows the account's password has made it: Cognito tells nobody else that the
 * address is not confirmed. Without a password it is whoever reads the code.
 *
 * @returns where another code went.
 * @throws the refusal, where the account is not the one that the lost try made.
 */
export async function madeBefore(refusal: unknown, { email, enter }: Maker): Promise<Made> {
  if (!(refusal instanceof CognitoError && refusal.code === 'UsernameExists' && refusal.lastTry)) throw refusal;
  if (!enter) return { confirmed: false, delivery: await resendCode(email).catch(orRefuse(refusal)) };
  const left = await enter().then(() => true, unlessUnconfirmed(refusal));
  if (left) await new Promise(() => {});
  // The first code is on its way too, so that the page goes on without another.
  return { confirmed: false, delivery: await resendCode(email).catch(() => undefined) };
}

function unlessUnconfirmed(refusal: CognitoError): (error: unknown) => false {
  return (error) => {
    if (error instanceof CognitoError && error.code === 'UserNotConfirmed') return false;
    throw refusal;
  };
}

function orRefuse(refusal: CognitoError): () => never {
  return () => {
    throw refusal;
  };
}
