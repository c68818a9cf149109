/** ForgetDevice: a signed-in person's device is as good as unknown again. */
import type { ForgetDeviceRequest } from '@aws-sdk/client-cognito-identity-provider';
import { requireDevice } from '../people/describe-device.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export function forgetDevice(world: World, { AccessToken, DeviceKey }: ForgetDeviceRequest): object {
  const { user } = requireAccessToken(world, AccessToken);
  const { key } = requireDevice(user, DeviceKey);
  delete user.devices[key];
  return {};
}
