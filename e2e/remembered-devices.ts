/** What the specs of remembered devices begin with: pools that track them, a sign-in with a code, and what the browser keeps. */
import type { Page } from 'playwright/test';
import { expect } from './fixtures.ts';
import type { Mail } from './mail.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

export const phone = '+15550100';
export const withSms = { ...ada, phone, factors: ['SMS_MFA' as const] };
export const alwaysOn = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
export const optIn = { ...alwaysOn, DeviceOnlyRememberedOnUserPrompt: true };
export const onTopOfMfa = { ...alwaysOn, ChallengeRequiredOnNewDevice: false };

export function poolWith(DeviceConfiguration: typeof alwaysOn) {
  return {
    settings: { DeviceConfiguration },
    mfa: { MfaConfiguration: 'OPTIONAL' as const, SmsMfaConfiguration: {} },
    client: {
      ExplicitAuthFlows: [
        'ALLOW_USER_SRP_AUTH' as const,
        'ALLOW_USER_PASSWORD_AUTH' as const,
        'ALLOW_REFRESH_TOKEN_AUTH' as const,
      ],
    },
  };
}

export async function signInWithCode(page: Page, mail: Mail): Promise<LoginPage> {
  const before = mail.count(phone);
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  expect(mail.count(phone)).toBe(before + 1);
  return login.sendCode((await mail.latest(phone)).code ?? '');
}

/** As a tab that is closed does. */
export async function forgetTokens(page: Page): Promise<void> {
  await page.evaluate(() => sessionStorage.clear());
}

export function keysKept(page: Page): Promise<[string[], string[]]> {
  return page.evaluate(() => {
    const last = (storage: Storage) => Object.keys(storage).map((key) => key.split('.').at(-1) ?? '');
    return [last(localStorage).sort(), last(sessionStorage).sort()];
  });
}
