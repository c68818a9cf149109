/** Signs out here and on every other device. Here it works in any case. */
import { call } from '../cognito/call.ts';
import { freshTokens } from './fresh-tokens.ts';
import { signOut } from './sign-out.ts';

/** @returns whether Cognito has ended the other sign-ins too; it gets five seconds to do so. */
export async function signOutEverywhere(): Promise<boolean> {
  try {
    const tokens = await freshTokens();
    if (!tokens) return false;
    await call('GlobalSignOut', { AccessToken: tokens.accessToken }, { timeLimit: 5000 });
    return true;
  } catch {
    return false;
  } finally {
    await signOut('person');
  }
}
