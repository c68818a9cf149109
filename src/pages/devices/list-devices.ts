/** Asks Cognito for the devices of whoever is signed in. */
import { type Device, deviceFrom } from '../../cognito/device-list.ts';
import { reasonOf } from '../../cognito/reason-of.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';
import { dropDeviceSecrets, thisDeviceKey } from '../../session/this-device.ts';

/** How many come at once. */
const pageSize = 10;

export type DeviceList = {
  /** Whether the pool keeps track of devices at all. */
  isTracked: boolean;
  devices: Device[];
  /** Leads to the next page. */
  next?: string | undefined;
};

export async function listDevices(from?: string): Promise<DeviceList> {
  try {
    const token = from ? { PaginationToken: from } : {};
    const { Devices = [], PaginationToken: next } = await callSignedIn('ListDevices', { Limit: pageSize, ...token });
    return { isTracked: true, devices: Devices.map(deviceFrom), next };
  } catch (error) {
    if ((await reasonOf(error)) === 'devices-not-tracked') return { isTracked: false, devices: [] };
    throw error;
  }
}

/**
 * The device that this browser is, asked for by itself: it may be many pages down the list, and Cognito lists only devices
 * that are remembered.
 *
 * @returns `'forgotten'` when Cognito no longer knows it; its secrets are gone from here then.
 */
export async function thisDevice(): Promise<Device | 'forgotten' | undefined> {
  const key = thisDeviceKey();
  if (!key) return undefined;
  try {
    const { Device: device } = await callSignedIn('GetDevice', { DeviceKey: key });
    return device && deviceFrom(device);
  } catch (error) {
    if ((await reasonOf(error)) === 'devices-not-tracked') return undefined;
    if (!(await isForgotten(error))) throw error;
    dropDeviceSecrets(key);
    return 'forgotten';
  }
}

/** Whether Cognito does not know a device, which was forgotten in another place then. */
export async function isForgotten(error: unknown): Promise<boolean> {
  return (await reasonOf(error)) === 'device-unknown';
}
