/** ListDevices: a signed-in person's devices, page by page. */
import type { ListDevicesRequest, ListDevicesResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { describeDevice } from '../people/describe-device.ts';
import { ageKey } from '../store/indexes.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

/**
 * Unlike Cognito: the text for a pool that tracks no devices is ours; the name is the one that Amplify for Flutter explains so.
 *
 * @throws {CognitoException} InvalidUserPoolConfiguration.
 */
export function listDevices(
  world: World,
  { AccessToken, Limit, PaginationToken }: ListDevicesRequest,
): ListDevicesResponse {
  const { pool, user } = requireAccessToken(world, AccessToken);
  if (!pool.settings.DeviceConfiguration) refuse('InvalidUserPoolConfiguration', 'This user pool tracks no devices.');
  const { items, next } = page(Object.values(user.devices), {
    keyOf: ({ createdAt, key }) => ageKey(createdAt, key),
    size: Limit || LARGEST_PAGE,
    token: PaginationToken,
  });
  return { Devices: items.map(describeDevice), ...(next !== undefined && { PaginationToken: next }) };
}
