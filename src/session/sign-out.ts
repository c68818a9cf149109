/** Signs out here. The browser is clean afterwards whatever Cognito says, or does not say. */
import { config } from '#config';
import { clearTokens, readTokens } from './tokens.ts';

/** Forgets the tokens in every tab, and asks Cognito to forget the refresh token; waits two seconds for that at most. */
export async function signOut(): Promise<void> {
  const tokens = readTokens();
  clearTokens();
  try {
    const [{ tellSignOut }, { call }] = await Promise.all([import('./tabs.ts'), import('../cognito/call.ts')]);
    tellSignOut();
    if (!tokens) return;
    await call('RevokeToken', { ClientId: config.clientId, Token: tokens.refreshToken }, { timeLimit: 2000 });
  } catch {
    // Offline, or the token is dead already: here it is gone in any case.
  }
}
