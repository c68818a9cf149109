/** UpdateDeviceStatus: a signed-in person has a device remembered, or not. */
import type { UpdateDeviceStatusRequest, UpdateDeviceStatusResponse } from '@aws-sdk/client-cognito-identity-provider';
import { requireDevice } from '../people/describe-device.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export function updateDeviceStatus(
  world: World,
  { AccessToken, DeviceKey, DeviceRememberedStatus }: UpdateDeviceStatusRequest,
): UpdateDeviceStatusResponse {
  const { user } = requireAccessToken(world, AccessToken);
  const device = requireDevice(user, DeviceKey);
  if (DeviceRememberedStatus) device.remembered = DeviceRememberedStatus === 'remembered';
  device.modifiedAt = world.clock.now();
  return {};
}
