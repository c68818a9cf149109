/** Begins a sign-in, by whatever flow: InitiateAuth, and the same for administrators. */
import { randomUUID } from 'node:crypto';
import type { AuthFlowType, InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { requireSecretHash } from '../pools/secret-hash.ts';
import type { Client, Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { admit } from './admit.ts';
import { requireFlow } from './flow-gate.ts';
import { noteSignIn } from './note-sign-in.ts';
import { required } from './required.ts';
import type { Parameters, SignIn } from './sign-in.ts';
import { afterSignUp } from './signed-up.ts';
import { startByChoice } from './start-by-choice.ts';
import { startByPassword } from './start-by-password.ts';
import { startBySrp } from './start-by-srp.ts';
import { startCustom } from './start-custom.ts';
import { startWithRefreshToken } from './start-with-refresh-token.ts';

type Door = { pool: Pool; client: Client };
type Request = {
  flow: AuthFlowType;
  parameters: Parameters;
  clientMetadata: Record<string, string> | undefined;
  session?: string | undefined;
  /** Where the request says that it comes from. */
  ip?: string | undefined;
};
type Begin = (signIn: SignIn, parameters: Parameters) => Promise<InitiateAuthResponse>;

const beginnings: Record<Exclude<AuthFlowType, 'REFRESH_TOKEN_AUTH' | 'REFRESH_TOKEN'>, Begin> = {
  USER_SRP_AUTH: startBySrp,
  USER_PASSWORD_AUTH: startByPassword,
  ADMIN_USER_PASSWORD_AUTH: startByPassword,
  ADMIN_NO_SRP_AUTH: startByPassword,
  CUSTOM_AUTH: startCustom,
  USER_AUTH: startByChoice,
};

const kinds: Partial<Record<AuthFlowType, SignIn['progress']['flow']>> = { CUSTOM_AUTH: 'custom', USER_AUTH: 'choice' };

export async function start(world: World, door: Door, request: Request): Promise<InitiateAuthResponse> {
  const { flow, parameters, clientMetadata, session, ip } = request;
  requireFlow(door.client, flow);
  if (flow === 'REFRESH_TOKEN_AUTH' || flow === 'REFRESH_TOKEN') return startWithRefreshToken(world, door, parameters);
  const begin = beginnings[flow];
  const name = required(parameters, 'USERNAME');
  requireSecretHash(door.client, name, parameters.SECRET_HASH);
  const hasPassword = begin === startByPassword || parameters.PREFERRED_CHALLENGE === 'PASSWORD';
  const password = hasPassword ? parameters.PASSWORD : undefined;
  const isChoice = flow === 'USER_AUTH';
  const { stranger, ...admitted } = await admit(world, door, { name, password, isChoice, clientMetadata });
  const progress: SignIn['progress'] = {
    signIn: randomUUID(),
    flow: kinds[flow] ?? 'password',
    proved: [],
    ...(stranger !== undefined && { stranger }),
  };
  // The triggers at the end of a sign-in are not told what the first request said.
  const signIn = { world, ...admitted, progress, clientMetadata: undefined, language: clientMetadata?.language };
  return noteSignIn(signIn, { asked: hasPassword ? 'Password' : undefined, ip }, async () => {
    if (!isChoice || !session) return begin(signIn, parameters);
    return begin({ ...signIn, progress: afterSignUp(signIn, session) }, parameters);
  });
}
