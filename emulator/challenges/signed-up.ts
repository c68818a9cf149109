/** The session that ConfirmSignUp gives: whoever has just read a code at an address need not read another one there. */
import { randomUUID } from 'node:crypto';
import type { Code } from '../store/user.ts';
import { allowsFlow } from './flow-gate.ts';
import { offeredChallenges } from './offered.ts';
import { refuseSession, requireSession, sealSession, spend } from './sessions.ts';
import { type Progress, prove, type SignIn } from './sign-in.ts';

type Confirmed = Omit<SignIn, 'progress' | 'clientMetadata'>;

/**
 * What SignUp gives such a client: good for nothing before the code was read.
 *
 * Unlike Cognito, perhaps: ConfirmSignUp takes it back and does not look at it, since most clients do not send it.
 */
export function sessionOfSignUp(unconfirmed: Confirmed): string | undefined {
  if (!allowsFlow(unconfirmed.client, 'USER_AUTH')) return undefined;
  const progress: Progress = { signIn: randomUUID(), flow: 'choice', proved: [] };
  return sealSession({ ...unconfirmed, progress, clientMetadata: undefined }, 'UNCONFIRMED');
}

/** Undefined for a client that could do nothing with it. */
export function sessionAfterSignUp(confirmed: Confirmed, attribute: Code['attribute']): string | undefined {
  if (!allowsFlow(confirmed.client, 'USER_AUTH')) return undefined;
  const chosen = attribute === 'email' ? 'EMAIL_OTP' : 'SMS_OTP';
  const progress: Progress = { signIn: randomUUID(), flow: 'choice', proved: [], chosen };
  return sealSession({ ...confirmed, progress, clientMetadata: undefined }, 'SIGNED_UP');
}

/**
 * What it proves to a sign-in, once: nothing where the person could not sign in by a code from there.
 *
 * @throws {CognitoException} NotAuthorized for one that is none, another's, or no longer good.
 */
export function afterSignUp({ world, pool, client, user, progress }: SignIn, text: string): Progress {
  const session = requireSession(world, pool, 'SIGNED_UP', text);
  if (session.clientId !== client.id || session.sub !== user.attributes.sub) refuseSession('');
  const { chosen } = session.progress;
  if (!chosen || !offeredChallenges(pool, user, progress).includes(chosen)) return progress;
  spend(world, pool, session.id);
  return prove(progress, 'code', chosen === 'EMAIL_OTP' ? 'email_otp' : 'sms');
}
