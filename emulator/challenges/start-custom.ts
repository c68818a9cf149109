/** CUSTOM_AUTH: whatever the pool's triggers ask, with the password by SRP first if the client begins that way. */
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { addRound } from './ask-custom-triggers.ts';
import { noteDevice } from './devices.ts';
import { goOn } from './go-on.ts';
import { requireReady } from './person.ts';
import type { Parameters, SignIn } from './sign-in.ts';
import { beginExchange } from './srp-start.ts';

export async function startCustom(signIn: SignIn, parameters: Parameters): Promise<InitiateAuthResponse> {
  if (parameters.CHALLENGE_NAME === 'SRP_A') return startWithSrp(signIn, parameters);
  requireReady(signIn.client, signIn.user);
  return goOn({ ...signIn, progress: noteDevice(signIn, parameters.DEVICE_KEY) });
}

function startWithSrp(signIn: SignIn, parameters: Parameters): Promise<InitiateAuthResponse> {
  const exchange = beginExchange(parameters);
  const progress = addRound(signIn, { challengeName: 'SRP_A', challengeResult: true });
  return goOn({ ...signIn, progress: { ...progress, exchange } });
}
