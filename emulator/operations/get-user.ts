/** GetUser: what a signed-in person's client may see of them. */
import type { GetUserRequest, GetUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import { attributeList } from '../people/attributes.ts';
import { describeMfa } from '../people/describe-user.ts';
import { readableAttributes } from '../people/readable.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export function getUser(world: World, { AccessToken }: GetUserRequest): GetUserResponse {
  const { client, user } = requireAccessToken(world, AccessToken);
  const UserAttributes = attributeList(readableAttributes(client, user));
  return { Username: user.username, UserAttributes, ...describeMfa(user) };
}
