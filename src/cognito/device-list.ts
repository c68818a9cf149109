/** A person's devices, as ListDevices and GetDevice tell them. */
import type { Operations } from './operations.ts';

export type Device = {
  key: string;
  /** What the device called itself, such as a user agent string. */
  name: string | undefined;
  /** Seconds since 1970. */
  firstUsed: number | undefined;
  /** Seconds since 1970. */
  lastUsed: number | undefined;
};

type DeviceOnTheWire = Operations['GetDevice']['output']['Device'];

export function deviceFrom(device: NonNullable<DeviceOnTheWire>): Device {
  const { DeviceKey: key = '', DeviceAttributes: attributes = [] } = device;
  return {
    key,
    name: attributes.find(({ Name }) => Name === 'device_name')?.Value,
    firstUsed: device.DeviceCreateDate,
    lastUsed: device.DeviceLastAuthenticatedDate,
  };
}
