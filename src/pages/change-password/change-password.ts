/** The change itself; loaded when somebody begins to type. */
import { config } from '#config';
import { tryReadings } from '../../cognito/password-readings.ts';
import { freshSignIn } from '../../gate/fresh-sign-in.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';

/**
 * @param change Without an old one for whoever has none: what shows who they are is a recent sign-in.
 * @throws {CognitoError}
 */
export async function changePassword(change: { old: string; password: string }): Promise<void> {
  if (!change.old) {
    await freshSignIn();
    await callSignedIn('ChangePassword', { ProposedPassword: change.password });
    return;
  }
  await tryReadings({ typed: change.old, flow: config.signInWith }, (old) =>
    callSignedIn('ChangePassword', { PreviousPassword: old, ProposedPassword: change.password }),
  );
}
