/** Devices that a pool tracks, and what knowing one means for a sign-in. */
import { refuse } from '../errors.ts';
import { entry } from '../store/entries.ts';
import type { Pool } from '../store/state.ts';
import type { Device, User } from '../store/user.ts';
import type { Progress, SignIn } from './sign-in.ts';

type ConfirmedDevice = Device & { password: NonNullable<Device['password']> };

/** A device of the person that was confirmed, if the key is one's. */
export function findDevice(user: User, key: string | undefined): ConfirmedDevice | undefined {
  const device = entry(user.devices, key ?? '');
  return device?.password && { ...device, password: device.password };
}

/**
 * Takes note of the device that a client says it is. Pools that track none do not care.
 *
 * @throws {CognitoException} ResourceNotFound for a device that was forgotten; clients then try again without it.
 */
export function noteDevice({ pool, user, progress }: SignIn, key: string | undefined): Progress {
  if (!pool.settings.DeviceConfiguration || !key) return progress;
  if (!findDevice(user, key)) refuse('ResourceNotFound', 'Device does not exist.');
  return { ...progress, deviceKey: key };
}

/** Whether the device has to prove itself: it is a remembered one of a pool that tracks devices. */
export function isRemembered(pool: Pool, user: User, key: string | undefined): boolean {
  return pool.settings.DeviceConfiguration !== undefined && findDevice(user, key)?.remembered === true;
}
