/** GetDevice: one of a signed-in person's devices. */
import type { GetDeviceRequest, GetDeviceResponse } from '@aws-sdk/client-cognito-identity-provider';
import { describeDevice, requireDevice } from '../people/describe-device.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export function getDevice(world: World, { AccessToken, DeviceKey }: GetDeviceRequest): GetDeviceResponse {
  const { user } = requireAccessToken(world, AccessToken);
  return { Device: describeDevice(requireDevice(user, DeviceKey)) };
}
