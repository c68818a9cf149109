/** Signs in whoever has just proved an address, without a password: the code was proof enough. */
import { signInByChoice } from '../../cognito/choice.ts';
import { newSignIn } from '../../session/new-sign-in.ts';

export type Newcomer = {
  email: string;
  /** Empty for an account without one. */
  password: string;
  /** What ConfirmSignUp gave, if anything. */
  session?: string | undefined;
};

/** @returns whether it has; where it was too late, or the pool does not do that, login is the way in. */
export async function signInOnce({ email, session }: Newcomer): Promise<boolean> {
  if (!session) return false;
  const answer = await signInByChoice({ email, session, known: [] }, newSignIn(email)).catch(() => undefined);
  return answer?.step === 'signed-in' || answer?.step === 'remember-device';
}
