/** USER_SRP_AUTH: a proof of the password that does not tell it. */
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { findDevice } from './devices.ts';
import { goOn } from './go-on.ts';
import type { Parameters, Progress, SignIn } from './sign-in.ts';
import { beginExchange } from './srp-start.ts';

export async function startBySrp(signIn: SignIn, parameters: Parameters): Promise<InitiateAuthResponse> {
  const exchange = beginExchange(parameters);
  return goOn({ ...signIn, progress: { ...withKnownDevice(signIn, parameters.DEVICE_KEY), exchange } });
}

/** Nothing is said about a device yet that is not known: clients only try without it after the next request. */
function withKnownDevice({ pool, user, progress }: SignIn, deviceKey: string | undefined): Progress {
  if (!deviceKey || !pool.settings.DeviceConfiguration || !findDevice(user, deviceKey)) return progress;
  return { ...progress, deviceKey };
}
