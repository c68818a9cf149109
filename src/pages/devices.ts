/** devices.html: where the account was signed in, this device first; remember, stop remembering and forget each. */

import { devices as words } from '#words/devices';
import { onChoice, onPress } from '../form/buttons.ts';
import { checkLogin } from '../gate/check-login.ts';
import { callSignedIn } from '../session/call-signed-in.ts';
import { dropDeviceSecrets, thisDeviceKey } from '../session/this-device.ts';
import { focusEntry } from '../view/lists.ts';
import { showIf } from '../view/parts.ts';
import { say, tell } from '../view/status.ts';
import { isForgotten, listDevices, thisDevice } from './devices/list-devices.ts';
import { type DeviceStatus, nameOf, showCount, showDevice, showStatus, takeOff } from './devices/show-devices.ts';

let next: string | undefined;

await checkLogin(async () => {
  const here = await thisDevice();
  if (here === 'forgotten') say(words.hereForgottenElsewhere);
  else if (here) showDevice(here, true);
  await showMore();
});

onPress('more', async () => focusEntry('device', await showMore()));

onDevice('remember', async (key) => {
  await setStatus(key, 'remembered');
  tell(words.remembered(nameOf(key)));
});

onDevice('stop', async (key) => {
  await setStatus(key, 'not_remembered');
  tell(words.notRemembered(nameOf(key)));
});

onDevice('forget', async (key) => {
  await callSignedIn('ForgetDevice', { DeviceKey: key });
  tell(key === thisDeviceKey() ? words.forgottenHere : words.forgotten(nameOf(key)));
  leaveOut(key);
});

/** @returns the key of the first device that was added. */
async function showMore(): Promise<string> {
  const page = await listDevices(next);
  const added = page.devices.filter(({ key }) => key !== thisDeviceKey());
  for (const device of added) showDevice(device);
  next = page.next;
  showCount();
  showIf({ tracked: page.isTracked, untracked: !page.isTracked, more: next !== undefined });
  return added[0]?.key ?? '';
}

/** A device that was forgotten in another place meanwhile is gone, whatever was wanted of it. */
function onDevice(name: string, act: (key: string) => Promise<void>): void {
  onChoice('devices', name, async (key) => {
    try {
      await act(key);
    } catch (error) {
      if (!(await isForgotten(error))) throw error;
      tell(words.forgottenElsewhere(nameOf(key)));
      leaveOut(key);
    }
  });
}

async function setStatus(key: string, status: DeviceStatus): Promise<void> {
  await callSignedIn('UpdateDeviceStatus', { DeviceKey: key, DeviceRememberedStatus: status });
  showStatus(key, status);
}

function leaveOut(key: string): void {
  takeOff(key);
  dropDeviceSecrets(key);
}
