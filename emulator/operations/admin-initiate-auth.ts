/** AdminInitiateAuth: as InitiateAuth, but a server that is trusted with the password gives it by flows of its own. */
import type { AdminInitiateAuthRequest, AdminInitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { start } from '../challenges/start.ts';
import { refuse } from '../errors.ts';
import { findPool, findPoolClient } from '../pools/find.ts';
import type { World } from '../world.ts';
import { WRONG_DOOR } from './initiate-auth.ts';

export async function adminInitiateAuth(
  world: World,
  input: AdminInitiateAuthRequest,
): Promise<AdminInitiateAuthResponse> {
  const pool = findPool(world, input.UserPoolId);
  const door = { pool, client: findPoolClient(pool, input.ClientId) };
  const flow = input.AuthFlow ?? refuse('InvalidParameter', 'Missing required parameter AuthFlow');
  if (flow === 'USER_PASSWORD_AUTH') refuse('InvalidParameter', WRONG_DOOR);
  const { AuthParameters: parameters = {}, ClientMetadata: clientMetadata, Session: session } = input;
  const ip = input.ContextData?.IpAddress;
  return start(world, door, { flow, parameters, clientMetadata, session, ip });
}
