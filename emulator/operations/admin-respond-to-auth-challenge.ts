/** AdminRespondToAuthChallenge: answers what a sign-in has asked, from a server. */
import type {
  AdminRespondToAuthChallengeRequest,
  AdminRespondToAuthChallengeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { respond } from '../challenges/respond.ts';
import { findPool, findPoolClient } from '../pools/find.ts';
import type { World } from '../world.ts';

export async function adminRespondToAuthChallenge(
  world: World,
  input: AdminRespondToAuthChallengeRequest,
): Promise<AdminRespondToAuthChallengeResponse> {
  const pool = findPool(world, input.UserPoolId);
  const door = { pool, client: findPoolClient(pool, input.ClientId) };
  return respond(world, door, { ...input, ip: input.ContextData?.IpAddress });
}
