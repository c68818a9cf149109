/** InitiateAuth: begins a sign-in, or refreshes tokens. */
import type { InitiateAuthRequest, InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { start } from '../challenges/start.ts';
import { refuse } from '../errors.ts';
import { findClient } from '../pools/find.ts';
import type { World } from '../world.ts';

/** For a flow that is another operation's. */
export const WRONG_DOOR = 'Initiate Auth method not supported.';

export async function initiateAuth(world: World, input: InitiateAuthRequest): Promise<InitiateAuthResponse> {
  const door = findClient(world, input.ClientId);
  const flow = input.AuthFlow ?? refuse('InvalidParameter', 'Missing required parameter AuthFlow');
  if (flow.startsWith('ADMIN_')) refuse('InvalidParameter', WRONG_DOOR);
  const { AuthParameters: parameters = {}, ClientMetadata: clientMetadata, Session: session } = input;
  const ip = input.UserContextData?.IpAddress;
  return start(world, door, { flow, parameters, clientMetadata, session, ip });
}
