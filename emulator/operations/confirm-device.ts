/** ConfirmDevice: a device that was suggested at sign-in gets its own password's verifier, and is tracked from then on. */
import type { ConfirmDeviceRequest, ConfirmDeviceResponse } from '@aws-sdk/client-cognito-identity-provider';
import { findDevice } from '../challenges/devices.ts';
import { refuse } from '../errors.ts';
import { setEntry } from '../store/entries.ts';
import type { Device } from '../store/user.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

/**
 * Where people are asked whether to remember a device, it is not remembered until they say so by UpdateDeviceStatus.
 *
 * Unlike Cognito: the texts for a device that is there already, and for a verifier that is none, are ours.
 */
export function confirmDevice(world: World, input: ConfirmDeviceRequest): ConfirmDeviceResponse {
  const { pool, user, grant } = requireAccessToken(world, input.AccessToken);
  const { DeviceConfiguration: tracking } = pool.settings;
  const { DeviceKey: key = '' } = input;
  if (!tracking || grant.deviceKey !== key) refuse('InvalidParameter', 'Invalid device key given.');
  if (findDevice(user, key)) refuse('DeviceKeyExists', 'Device key already exists.');
  const isOptIn = tracking.DeviceOnlyRememberedOnUserPrompt === true;
  const now = world.clock.now();
  setEntry(user.devices, key, {
    key,
    ...(input.DeviceName && { name: input.DeviceName }),
    attributes: describe(input),
    password: readPassword(input),
    remembered: !isOptIn,
    createdAt: now,
    modifiedAt: now,
    authenticatedAt: now,
  });
  return { UserConfirmationNecessary: isOptIn };
}

function describe({ DeviceName }: ConfirmDeviceRequest): Device['attributes'] {
  return [
    { Name: 'device_status', Value: 'valid' },
    ...(DeviceName ? [{ Name: 'device_name', Value: DeviceName }] : []),
    { Name: 'last_ip_used', Value: '127.0.0.1' },
  ];
}

/** From base64 of a number's bytes, a zero byte in front of some, to hex. */
function readPassword({ DeviceSecretVerifierConfig: given }: ConfirmDeviceRequest): NonNullable<Device['password']> {
  const [salt, verifier] = [given?.Salt, given?.PasswordVerifier].map((text) => {
    return Buffer.from(text ?? '', 'base64').toString('hex');
  });
  if (!salt || !verifier) refuse('InvalidParameter', 'Invalid device secret verifier given.');
  return { salt, verifier };
}
