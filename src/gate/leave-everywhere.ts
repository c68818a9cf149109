/** From any page: signs out here and on every other device, and goes to login, which says how it went. */
import { signOutEverywhere } from '../session/sign-out-everywhere.ts';
import { goToLogin } from './go-to-login.ts';

export async function leaveEverywhere(): Promise<never> {
  const isDone = await signOutEverywhere();
  return goToLogin({ reason: isDone ? 'signed-out-everywhere' : 'signed-out-here' });
}
