/** RespondToAuthChallenge: answers what a sign-in has asked. */
import type {
  RespondToAuthChallengeRequest,
  RespondToAuthChallengeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { respond } from '../challenges/respond.ts';
import { findClient } from '../pools/find.ts';
import type { World } from '../world.ts';

export async function respondToAuthChallenge(
  world: World,
  input: RespondToAuthChallengeRequest,
): Promise<RespondToAuthChallengeResponse> {
  return respond(world, findClient(world, input.ClientId), { ...input, ip: input.UserContextData?.IpAddress });
}
