/** What the specs of profile.html begin with: Ada on her page, and what the pool keeps of her. */
import type { Page } from 'playwright/test';
import type { CreatedPool, Emulator } from '../emulator/emulator.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { startSession } from './start-session.ts';

export const newEmail = 'ada@lovelace.example';

export async function openProfile(page: Page): Promise<ProfilePage> {
  await startSession(page);
  return ProfilePage.open(page);
}

/** What the pool keeps of Ada. */
export function kept(emulator: Emulator, pool: CreatedPool): Record<string, string> {
  const [user] = Object.values(emulator.world.state.pools[pool.userPoolId]?.users ?? {});
  return user?.attributes ?? {};
}
