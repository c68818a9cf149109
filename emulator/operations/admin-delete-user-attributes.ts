/** AdminDeleteUserAttributes: an administrator removes attributes, whatever the clients of the pool may write. */
import type {
  AdminDeleteUserAttributesRequest,
  AdminDeleteUserAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { checkChangedAttributes } from '../people/attributes.ts';
import { removeAttribute } from '../people/change-attributes.ts';
import { requireUser } from '../people/find.ts';
import type { World } from '../world.ts';

export function adminDeleteUserAttributes(
  world: World,
  { UserPoolId, Username, UserAttributeNames = [] }: AdminDeleteUserAttributesRequest,
): AdminDeleteUserAttributesResponse {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  checkChangedAttributes(pool, Object.fromEntries(UserAttributeNames.map((name) => [name, ''])));
  for (const name of UserAttributeNames) removeAttribute(user, name);
  user.modifiedAt = world.clock.now();
  return {};
}
