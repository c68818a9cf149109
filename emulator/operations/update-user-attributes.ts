/** UpdateUserAttributes: a signed-in person changes what the client may write. */
import type {
  UpdateUserAttributesRequest,
  UpdateUserAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { attributesOf, checkChangedAttributes, requireValues } from '../people/attributes.ts';
import { changeAttributes } from '../people/change-attributes.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export async function updateUserAttributes(
  world: World,
  { AccessToken, UserAttributes, ClientMetadata: clientMetadata }: UpdateUserAttributesRequest,
): Promise<UpdateUserAttributesResponse> {
  const { pool, client, user } = requireAccessToken(world, AccessToken);
  requireValues(UserAttributes);
  const changes = attributesOf(UserAttributes);
  checkChangedAttributes(pool, changes, client);
  const changer = { pool, user, clientId: client.id, clientMetadata };
  return { CodeDeliveryDetailsList: await changeAttributes(world, changer, changes) };
}
