/** Signs out here. The browser is clean afterwards whatever Cognito says, or does not say. */
import { actingTokens } from './person.ts';
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
    await (await import('./end-sign-in.ts')).endSignIn(tokens, { extent });
  } catch {
    // Where these can't be loaded, other tabs find out when they look; here the tokens are gone in any case.
  }
}
