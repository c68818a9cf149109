/** The list of devices on the page: each in words, with the buttons that do something about it. */
import { devices as words } from '#words/devices';
import type { Device } from '../../cognito/device-list.ts';
import { countEntries, removeEntry, showEntry } from '../../view/lists.ts';
import { showIf } from '../../view/parts.ts';
import { deviceName } from '../../words/device-name.ts';
import { type Moment, moment } from '../../words/moments.ts';

export type DeviceStatus = 'remembered' | 'not_remembered';

const names = new Map<string, string>();

/** Whether a device is remembered, Cognito does not tell: it says so here once somebody has decided it. */
export function showDevice({ key, name, firstUsed, lastUsed }: Device, isHere = false): void {
  const readable = deviceName(name);
  names.set(key, readable);
  showEntry('device', key, {
    filling: { name: readable, status: '' },
    conditions: { here: isHere, 'can-remember': true, 'can-stop': true },
    moments: { 'first-used': momentOf(firstUsed), 'last-used': momentOf(lastUsed) },
  });
  showCount();
}

export function showStatus(key: string, status: DeviceStatus): void {
  const isRemembered = status === 'remembered';
  showEntry('device', key, {
    filling: { status: isRemembered ? words.isRemembered : words.isNotRemembered },
    conditions: { 'can-remember': !isRemembered, 'can-stop': isRemembered },
  });
}

export function takeOff(key: string): void {
  removeEntry('device', key);
  showCount();
}

/** `Chrome on Linux`. */
export function nameOf(key: string): string {
  return names.get(key) ?? deviceName();
}

export function showCount(): void {
  const some = countEntries('device') > 0;
  showIf({ some, none: !some });
}

function momentOf(seconds: number | undefined): Moment {
  return seconds === undefined ? { text: words.unknownTime, language: '', iso: '' } : moment(seconds);
}
