/** DEVICE_SRP_AUTH: a remembered device is asked to begin its own SRP exchange. */
import { refuse } from '../errors.ts';
import { findDevice } from './devices.ts';
import { required } from './required.ts';
import type { Challenge } from './sign-in.ts';
import { beginExchange } from './srp-start.ts';

export const deviceSrpAuth: Challenge = {
  ask({ user, progress }) {
    return { progress, parameters: { USERNAME: user.username } };
  },

  check({ user, progress }, answer) {
    const deviceKey = required(answer, 'DEVICE_KEY');
    if (!findDevice(user, deviceKey)?.remembered) refuse('ResourceNotFound', 'Device does not exist.');
    return { ...progress, deviceKey, deviceExchange: beginExchange(answer) };
  },
};
