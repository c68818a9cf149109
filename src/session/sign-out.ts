/** Signs out here. The browser is clean afterwards whatever Cognito says, or does not say. */
import { actingTokens } from './person.ts';
import { revoke } from './revoke.ts';
import type { Extent } from './tabs.ts';
import { clearTokens } from './tokens.ts';

/**
 * Forgets the person's tokens in every tab that has them, and asks Cognito to forget the refresh token; waits two seconds
 * for that at most. Never settles when somebody else is signed in by now, who stays so.
 */
export async function signOut(extent: Extent = 'sign-in'): Promise<void> {
  const tokens = await actingTokens();
  clearTokens();
  if (!tokens) return;
  try {
    const { tellEnd } = await import('./tabs.ts');
    tellEnd('signed-out', tokens, extent);
  } catch {
    // The way to other tabs can't be loaded: they find out when they look.
  }
  await revoke(tokens);
}
