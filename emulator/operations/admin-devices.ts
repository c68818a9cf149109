/** AdminGetDevice, AdminListDevices, AdminForgetDevice and AdminUpdateDeviceStatus: somebody's devices, for an administrator. */
import type {
  AdminForgetDeviceRequest,
  AdminGetDeviceRequest,
  AdminGetDeviceResponse,
  AdminListDevicesRequest,
  AdminListDevicesResponse,
  AdminUpdateDeviceStatusRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { describeDevice, requireDevice } from '../people/describe-device.ts';
import { requireUser } from '../people/find.ts';
import { ageKey } from '../store/indexes.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

export function adminGetDevice(
  world: World,
  { UserPoolId, Username, DeviceKey }: AdminGetDeviceRequest,
): AdminGetDeviceResponse {
  const { user } = requireUser(world, UserPoolId, Username);
  return { Device: describeDevice(requireDevice(user, DeviceKey)) };
}

/** @throws {CognitoException} InvalidUserPoolConfiguration, as ListDevices does. */
export function adminListDevices(
  world: World,
  { UserPoolId, Username, Limit, PaginationToken }: AdminListDevicesRequest,
): AdminListDevicesResponse {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  if (!pool.settings.DeviceConfiguration) refuse('InvalidUserPoolConfiguration', 'This user pool tracks no devices.');
  const { items, next } = page(Object.values(user.devices), {
    keyOf: ({ createdAt, key }) => ageKey(createdAt, key),
    size: Limit || LARGEST_PAGE,
    token: PaginationToken,
  });
  return { Devices: items.map(describeDevice), ...(next !== undefined && { PaginationToken: next }) };
}

export function adminForgetDevice(world: World, { UserPoolId, Username, DeviceKey }: AdminForgetDeviceRequest): object {
  const { user } = requireUser(world, UserPoolId, Username);
  const { key } = requireDevice(user, DeviceKey);
  delete user.devices[key];
  return {};
}

export function adminUpdateDeviceStatus(
  world: World,
  { UserPoolId, Username, DeviceKey, DeviceRememberedStatus }: AdminUpdateDeviceStatusRequest,
): object {
  const { user } = requireUser(world, UserPoolId, Username);
  const device = requireDevice(user, DeviceKey);
  if (DeviceRememberedStatus) device.remembered = DeviceRememberedStatus === 'remembered';
  device.modifiedAt = world.clock.now();
  return {};
}
