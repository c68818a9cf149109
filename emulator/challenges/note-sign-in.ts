/** Notes what a sign-in has come to, where the pool keeps that: one event from the first question to the tokens. */
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoException } from '../errors.ts';
import { noteEvent } from '../people/auth-events.ts';
import { entry } from '../store/entries.ts';
import type { AuthEvent } from '../store/state.ts';
import type { Parameters, SignIn, Step } from './sign-in.ts';

type Asked = AuthEvent['answers'][number]['ChallengeName'];

const names: Partial<Record<Step, Asked>> = {
  PASSWORD_VERIFIER: 'Password',
  PASSWORD: 'Password',
  PASSWORD_SRP: 'Password',
  SMS_MFA: 'Mfa',
  SMS_OTP: 'Mfa',
  EMAIL_OTP: 'Mfa',
  SOFTWARE_TOKEN_MFA: 'Mfa',
};

/** What an answer to a question is about, in the words of events. */
export function askedBy(step: Step, { PASSWORD }: Parameters): Asked | undefined {
  return step === 'SELECT_CHALLENGE' && PASSWORD ? 'Password' : names[step];
}

type Part = { asked: Asked | undefined; ip: string | undefined };

/** Does a part of a sign-in. Nobody has failed who was merely asked, or whose request makes no sense. */
export async function noteSignIn(
  signIn: SignIn,
  part: Part,
  work: () => Promise<InitiateAuthResponse>,
): Promise<InitiateAuthResponse> {
  try {
    const answer = await work();
    const isOver = answer.ChallengeName === undefined;
    if (isOver || part.asked) note(signIn, part, isOver ? 'Pass' : 'InProgress');
    return answer;
  } catch (error) {
    if (error instanceof CognitoException && error.type !== 'InvalidParameterException') note(signIn, part, 'Fail');
    throw error;
  }
}

function note({ world, user, progress, ...door }: SignIn, { asked, ip }: Part, response: AuthEvent['response']): void {
  const pool = entry(world.state.pools, door.pool.id);
  const isThere = pool && entry(pool.users, user.username) === user;
  if (!isThere || progress.stranger !== undefined) return;
  const result = response === 'Fail' ? 'Failure' : 'Success';
  const answered = asked && ({ ChallengeName: asked, ChallengeResponse: result } as const);
  const isCustom = progress.flow === 'custom';
  noteEvent(world, pool, user, { type: 'SignIn', id: progress.signIn, response, answered, ip, isCustom });
}
