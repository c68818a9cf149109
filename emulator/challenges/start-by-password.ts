/** USER_PASSWORD_AUTH and the administrators' password flows: the password itself, in one request. */
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { givePassword } from './give-password.ts';
import { goOn } from './go-on.ts';
import type { Parameters, SignIn } from './sign-in.ts';

export async function startByPassword(signIn: SignIn, parameters: Parameters): Promise<InitiateAuthResponse> {
  return goOn({ ...signIn, progress: givePassword(signIn, parameters) });
}
