/**
 * Before an address or MFA is changed, the sign-in has to be a recent one: whoever finds a browser open can look around,
 * and cannot take the account over.
 */
import { config } from '#config';
import { claimsOf } from '../cognito/claims.ts';
import { freshTokens } from '../session/fresh-tokens.ts';
import { handOver } from '../session/hand-over.ts';
import type { Tokens } from '../session/tokens.ts';
import { leaveFor } from './address.ts';

const { freshSignInMinutes = 10 } = config;

/**
 * Goes on when the person has signed in within the configured time. Else this never settles: login asks for the
 * password, and comes back to this page.
 *
 * @param beforeLeaving Keeps what the person has typed.
 */
export async function freshSignIn(beforeLeaving: () => void = () => {}): Promise<void> {
  const tokens = await freshTokens();
  if (!tokens) return leaveFor('login', { comeBack: true, reason: 'session-ended' });
  if (minutesSince(tokens) < freshSignInMinutes) return;
  const { signInNames } = await import('../session/sign-in-name.ts');
  beforeLeaving();
  handOver(...signInNames(claimsOf(tokens.idToken)));
  await leaveFor('login', { comeBack: true, reason: 'fresh-sign-in' });
}

/** By Cognito's clock. A refresh leaves `auth_time` as it was. */
function minutesSince({ accessToken, clockDrift }: Tokens): number {
  const { auth_time: authTime, iat } = claimsOf(accessToken);
  return (Date.now() / 1000 - clockDrift - (authTime ?? iat)) / 60;
}
