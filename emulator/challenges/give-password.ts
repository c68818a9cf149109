/** The password itself, in one request: of the flows that take it so, and of the choice to do so. */
import { isPassword } from '../srp/password.ts';
import { noteDevice } from './devices.ts';
import { judgePassword } from './judge-password.ts';
import { required } from './required.ts';
import type { Parameters, Progress, SignIn } from './sign-in.ts';
import { unknownPassword } from './stranger.ts';

/** @throws {CognitoException} NotAuthorized for a wrong one. */
export function givePassword(signIn: SignIn, parameters: Parameters): Progress {
  const { pool, user } = signIn;
  const given = required(parameters, 'PASSWORD');
  const stored = user.password ?? unknownPassword(pool, user.username);
  const progress = judgePassword(signIn, () => isPassword(pool.id, user.username, given, stored));
  return noteDevice({ ...signIn, progress }, parameters.DEVICE_KEY);
}
