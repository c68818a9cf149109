/** People whose password is a temporary one, and the page that asks them for their own. */
import type { Page } from 'playwright/test';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

export const newPassword = 'Difference-1822';
export const newcomer = { email: ada.email, password: ada.password, status: 'FORCE_CHANGE_PASSWORD' } as const;

export async function openAsked(page: Page): Promise<LoginPage> {
  return (await LoginPage.open(page)).signInUpTo('password', ada);
}
