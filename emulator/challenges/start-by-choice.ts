/** USER_AUTH: people choose among the first factors that they have, or have said before which one they prefer. */
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse, refuseAsMissing } from '../errors.ts';
import { choose, findChoice } from './choose.ts';
import { goOn } from './go-on.ts';
import type { Parameters, SignIn } from './sign-in.ts';

/** Newer than all that is known of how the service behaves. */
const missing = ['TARGET_ACR_VALUES', 'MAX_AGE', 'ACCESS_TOKEN'];

/** Unlike Cognito, perhaps: the text for a preference that is none is ours. */
export async function startByChoice(signIn: SignIn, parameters: Parameters): Promise<InitiateAuthResponse> {
  for (const name of missing) if (parameters[name]) refuseAsMissing(`authentication parameter ${name}`);
  const { PREFERRED_CHALLENGE: preferred } = parameters;
  // Whoever comes from a sign-up has proved something already.
  if (!preferred || signIn.progress.proved.length > 0) return goOn(signIn);
  const chosen = findChoice(preferred);
  if (!chosen) refuse('InvalidParameter', `${preferred} is not a challenge that can be preferred.`);
  return goOn({ ...signIn, progress: choose(signIn, chosen, parameters) });
}
