/** Ends every sign-in but this one. Cognito can only end them all, so this one is begun anew with the new password. */

import { claimsOf } from '../../cognito/claims.ts';
import { signIn } from '../../cognito/sign-in.ts';
import { leaveFor } from '../../gate/address.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';
import { handOver } from '../../session/hand-over.ts';
import { newSignIn } from '../../session/new-sign-in.ts';
import { ownTokens } from '../../session/person.ts';
import { signInNames } from '../../session/sign-in-name.ts';
import { signOut } from '../../session/sign-out.ts';
import { isStored } from '../../session/tokens.ts';

/**
 * Where Cognito asks more than the password, login does: this never settles then.
 *
 * @returns whether Cognito has ended the other sign-ins.
 */
export async function signOutElsewhere(password: string): Promise<boolean> {
  const tokens = ownTokens();
  const isDone = await callSignedIn('GlobalSignOut', {}).then(
    () => true,
    () => false,
  );
  // Somebody else may have signed in meanwhile.
  if (!isDone || !tokens || !isStored(tokens)) return false;
  const names = signInNames(claimsOf(tokens.idToken));
  const answer = await signIn({ email: tokens.username, password }, newSignIn(names[0])).catch(() => undefined);
  if (answer?.step === 'signed-in' || answer?.step === 'remember-device') return true;
  await signOut();
  handOver(...names);
  return leaveFor('login', { reason: 'password-changed' });
}
