/** A device as GetDevice and ListDevices show it, and the finding of one. */
import type { DeviceType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { entry } from '../store/entries.ts';
import type { Device, User } from '../store/user.ts';

export function describeDevice(device: Device): DeviceType {
  return {
    DeviceKey: device.key,
    DeviceAttributes: device.attributes,
    DeviceCreateDate: new Date(device.createdAt),
    DeviceLastModifiedDate: new Date(device.modifiedAt),
    DeviceLastAuthenticatedDate: new Date(device.authenticatedAt),
  };
}

/** @throws {CognitoException} ResourceNotFound for one that was never confirmed, or was forgotten. */
export function requireDevice(user: User, key: string | undefined): Device {
  return entry(user.devices, key ?? '') ?? refuse('ResourceNotFound', 'Device does not exist.');
}
