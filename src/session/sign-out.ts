/** Signs out here, or everywhere. The browser is clean afterwards whatever Cognito says, or does not say. */
import { config } from '#config';
import { call } from '../cognito/call.ts';
import { tellSignOut } from './tabs.ts';
import { clearTokens, readTokens } from './tokens.ts';

/** Forgets the tokens in every tab, and asks Cognito to forget the refresh token; waits two seconds for that at most. */
export async function signOut(): Promise<void> {
  const tokens = readTokens();
  clearTokens();
  tellSignOut();
  if (!tokens) return;
  const revocation = { ClientId: config.clientId, Token: tokens.refreshToken };
  await call('RevokeToken', revocation, { timeLimit: 2000 }).catch(() => {});
}
