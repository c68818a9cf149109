/** DeleteUserAttributes. */
import type {
  DeleteUserAttributesRequest,
  DeleteUserAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { checkChangedAttributes } from '../people/attributes.ts';
import { removeAttribute } from '../people/change-attributes.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export function deleteUserAttributes(
  world: World,
  { AccessToken, UserAttributeNames = [] }: DeleteUserAttributesRequest,
): DeleteUserAttributesResponse {
  const { pool, client, user } = requireAccessToken(world, AccessToken);
  checkChangedAttributes(pool, Object.fromEntries(UserAttributeNames.map((name) => [name, ''])), client);
  for (const name of UserAttributeNames) removeAttribute(user, name);
  user.modifiedAt = world.clock.now();
  return {};
}
