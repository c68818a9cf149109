/** Signs out here, or everywhere. The browser is clean afterwards whatever Cognito says, or does not say. */
import { config } from '#config';
import { call } from '../cognito/call.ts';
import { clearTokens, readTokens } from './tokens.ts';

/** Forgets the tokens and asks Cognito to forget the refresh token too, waiting no longer than two seconds for that. */
export async function signOut(): Promise<void> {
  const tokens = readTokens();
  clearTokens();
  if (!tokens) return;
  const { refreshToken } = tokens;
  await call('RevokeToken', { ClientId: config.clientId, Token: refreshToken }, { timeLimit: 2000 }).catch(() => {});
}
