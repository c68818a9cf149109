/** USER_AUTH: people choose among the first factors that they have, or have said before which one they prefer. */
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { choose, findChoice } from './choose.ts';
import { goOn } from './go-on.ts';
import type { Parameters, SignIn } from './sign-in.ts';
import { stepUp } from './step-up.ts';

/** Unlike Cognito, perhaps: the text for a preference that is none is ours. */
export async function startByChoice(signIn: SignIn, parameters: Parameters): Promise<InitiateAuthResponse> {
  // Whoever comes from a sign-up has proved something already.
  if (signIn.progress.proved.length > 0) return goOn(signIn);
  const progress = stepUp(signIn, parameters);
  const { PREFERRED_CHALLENGE: preferred } = parameters;
  // So has who steps up from a password.
  if (!preferred || progress.proved.length > 0) return goOn({ ...signIn, progress });
  const chosen = findChoice(preferred);
  if (!chosen) refuse('InvalidParameter', `${preferred} is not a challenge that can be preferred.`);
  return goOn({ ...signIn, progress: choose({ ...signIn, progress }, chosen, parameters) });
}
