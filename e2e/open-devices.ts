/** What the specs of devices.html begin with: a pool that tracks devices, and Ada on her page. */
import type { Page } from 'playwright/test';
import { DevicesPage } from './pages/devices-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

export const tracking = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };

export const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

export async function openSignedIn(page: Page): Promise<DevicesPage> {
  await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  return DevicesPage.open(page);
}

export function deviceSecrets(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).map((key) => key.split('.').at(-1) ?? ''));
}
