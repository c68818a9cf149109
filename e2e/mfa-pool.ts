/** A pool whose people may have a second step of every kind, and Ada on the page about them. */
import type { Page } from 'playwright/test';
import { MfaPage } from './pages/mfa-page.ts';
import { startSession } from './start-session.ts';

export const phone = '+15550100';
export const apps = { SoftwareTokenMfaConfiguration: { Enabled: true } };
export const everyKind = { SmsMfaConfiguration: {}, EmailMfaConfiguration: {}, ...apps };

export async function openSignedIn(page: Page): Promise<MfaPage> {
  await startSession(page);
  return MfaPage.open(page);
}
