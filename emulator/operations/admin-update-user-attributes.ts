/** AdminUpdateUserAttributes: an administrator changes whatever can be changed, the verified flags among it. */
import type {
  AdminUpdateUserAttributesRequest,
  AdminUpdateUserAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { attributesOf, checkChangedAttributes, requireValues } from '../people/attributes.ts';
import { changeAttributes } from '../people/change-attributes.ts';
import { requireUser } from '../people/find.ts';
import { NO_CLIENT } from '../triggers/ask-trigger.ts';
import type { World } from '../world.ts';

export async function adminUpdateUserAttributes(
  world: World,
  { UserPoolId, Username, UserAttributes, ClientMetadata: clientMetadata }: AdminUpdateUserAttributesRequest,
): Promise<AdminUpdateUserAttributesResponse> {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  requireValues(UserAttributes);
  const changes = attributesOf(UserAttributes);
  checkChangedAttributes(pool, changes);
  await changeAttributes(world, { pool, user, clientId: NO_CLIENT, clientMetadata }, changes);
  return {};
}
