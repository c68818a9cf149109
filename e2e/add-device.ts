/** Puts a device into somebody's account, as signing in on it would. */
import type { CreatedPool, Emulator } from '../emulator/emulator.ts';

export type Account = { emulator: Emulator; pool: CreatedPool; sub: string };

type NewDevice = {
  /** What it calls itself. */
  name?: string;
  /** Milliseconds since 1970. */
  firstUsed?: number;
  /** Milliseconds since 1970. */
  lastUsed?: number;
};

/** @returns its key. */
export function addDevice({ emulator, pool, sub }: Account, device: NewDevice): string {
  const { name, firstUsed = emulator.clock.now(), lastUsed = firstUsed } = device;
  const key = `us-east-1_${crypto.randomUUID()}`;
  devicesOf({ emulator, pool, sub })[key] = {
    key,
    attributes: [
      { Name: 'device_status', Value: 'valid' },
      ...(name === undefined ? [] : [{ Name: 'device_name', Value: name }]),
    ],
    password: { salt: 'a0', verifier: 'a0' },
    remembered: true,
    createdAt: firstUsed,
    modifiedAt: firstUsed,
    authenticatedAt: lastUsed,
  };
  return key;
}

/** What the pool has, by key. */
export function devicesOf({ emulator, pool, sub }: Account) {
  const user = emulator.world.state.pools[pool.userPoolId]?.users[sub];
  if (!user) throw new Error(`Nobody is ${sub} in ${pool.userPoolId}`);
  return user.devices;
}
