/** AdminUpdateUserAttributes: an administrator changes whatever can be changed, the verified flags among it. */
import type {
  AdminUpdateUserAttributesRequest,
  AdminUpdateUserAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { attributesOf, checkChangedAttributes, requireValues } from '../people/attributes.ts';
import { changeAttributes } from '../people/change-attributes.ts';
import { requireUser } from '../people/find.ts';
import type { World } from '../world.ts';

export async function adminUpdateUserAttributes(
  world: World,
  { UserPoolId, Username, UserAttributes }: AdminUpdateUserAttributesRequest,
): Promise<AdminUpdateUserAttributesResponse> {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  requireValues(UserAttributes);
  const changes = attributesOf(UserAttributes);
  checkChangedAttributes(pool, changes);
  await changeAttributes(world, { pool, user, clientId: 'CLIENT_ID_NOT_APPLICABLE' }, changes);
  return {};
}
