/** USER_PASSWORD_AUTH and the administrators' password flows: the password itself, in one request. */
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { isPassword } from '../srp/password.ts';
import { noteDevice } from './devices.ts';
import { goOn } from './go-on.ts';
import { judgePassword } from './judge-password.ts';
import { required } from './required.ts';
import type { Parameters, SignIn } from './sign-in.ts';
import { unknownPassword } from './stranger.ts';

export async function startByPassword(signIn: SignIn, parameters: Parameters): Promise<InitiateAuthResponse> {
  const { pool, user } = signIn;
  const given = required(parameters, 'PASSWORD');
  const stored = user.password ?? unknownPassword(pool, user.username);
  const progress = judgePassword(signIn, () => isPassword(pool.id, user.username, given, stored));
  return goOn({ ...signIn, progress: noteDevice({ ...signIn, progress }, parameters.DEVICE_KEY) });
}
