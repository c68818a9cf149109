/** Asks Cognito to forget a sign-in's refresh token, and with it the access tokens that came of it. */
import { config } from '#config';
import { call } from '../cognito/call.ts';
import type { Tokens } from './tokens.ts';

/** Under way before this returns, since the page may be left next. Waits two seconds at most, and never fails: offline, or with a token that is dead already, nothing is lost. */
export async function revoke({ refreshToken }: Tokens): Promise<void> {
  try {
    await call('RevokeToken', { ClientId: config.clientId, Token: refreshToken }, { timeLimit: 2000, keepalive: true });
  } catch {
    // Here it is gone in any case.
  }
}
