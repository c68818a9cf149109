/** Begins a sign-in, by whatever flow: InitiateAuth, and the same for administrators. */
import { randomUUID } from 'node:crypto';
import type { AuthFlowType, InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuseAsMissing } from '../errors.ts';
import { requireSecretHash } from '../pools/secret-hash.ts';
import type { Client, Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { admit } from './admit.ts';
import { requireFlow } from './flow-gate.ts';
import { required } from './required.ts';
import type { Parameters, SignIn } from './sign-in.ts';
import { startByPassword } from './start-by-password.ts';
import { startBySrp } from './start-by-srp.ts';
import { startCustom } from './start-custom.ts';
import { startWithRefreshToken } from './start-with-refresh-token.ts';

type Door = { pool: Pool; client: Client };
type Request = {
  flow: AuthFlowType;
  parameters: Parameters;
  clientMetadata: Record<string, string> | undefined;
};
type Begin = (signIn: SignIn, parameters: Parameters) => Promise<InitiateAuthResponse>;

const beginnings: Partial<Record<AuthFlowType, Begin>> = {
  USER_SRP_AUTH: startBySrp,
  USER_PASSWORD_AUTH: startByPassword,
  ADMIN_USER_PASSWORD_AUTH: startByPassword,
  ADMIN_NO_SRP_AUTH: startByPassword,
  CUSTOM_AUTH: startCustom,
};

export async function start(world: World, door: Door, request: Request): Promise<InitiateAuthResponse> {
  const { flow, parameters, clientMetadata } = request;
  requireFlow(door.client, flow);
  if (flow === 'REFRESH_TOKEN_AUTH' || flow === 'REFRESH_TOKEN') return startWithRefreshToken(world, door, parameters);
  const begin = beginnings[flow] ?? refuseAsMissing(`authentication flow ${flow}`);
  const name = required(parameters, 'USERNAME');
  requireSecretHash(door.client, name, parameters.SECRET_HASH);
  const password = begin === startByPassword ? parameters.PASSWORD : undefined;
  const { stranger, ...admitted } = await admit(world, door, { name, password, clientMetadata });
  const progress: SignIn['progress'] = {
    signIn: randomUUID(),
    flow: flow === 'CUSTOM_AUTH' ? 'custom' : 'password',
    proved: [],
    ...(stranger !== undefined && { stranger }),
  };
  // The triggers at the end of a sign-in are not told what the first request said.
  return begin({ world, ...admitted, progress, clientMetadata: undefined }, parameters);
}
