/** AdminGetUser: all there is to see of somebody. */
import type { AdminGetUserRequest, AdminGetUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import { describeMfa, describeUser } from '../people/describe-user.ts';
import { requireUser } from '../people/find.ts';
import type { World } from '../world.ts';

export function adminGetUser(world: World, { UserPoolId, Username }: AdminGetUserRequest): AdminGetUserResponse {
  const { user } = requireUser(world, UserPoolId, Username);
  const { Attributes, ...others } = describeUser(user);
  return { ...others, Username: user.username, UserAttributes: Attributes, ...describeMfa(user) };
}
