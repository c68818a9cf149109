/** Asks Cognito to forget a sign-in's refresh token, and with it the access tokens that came of it. */
import { config } from '#config';
import type { Tokens } from './tokens.ts';

/** Waits two seconds at most, and never fails: offline, or with a token that is dead already, nothing is lost. */
export async function revoke({ refreshToken }: Tokens): Promise<void> {
  try {
    const { call } = await import('../cognito/call.ts');
    await call('RevokeToken', { ClientId: config.clientId, Token: refreshToken }, { timeLimit: 2000, keepalive: true });
  } catch {
    // Here it is gone in any case.
  }
}
