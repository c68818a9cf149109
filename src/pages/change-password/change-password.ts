/** The change itself; loaded when somebody begins to type. */
import { config } from '#config';
import { tryReadings } from '../../cognito/password-readings.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';

/** @throws {CognitoError} */
export async function changePassword(change: { old: string; password: string }): Promise<void> {
  await tryReadings({ typed: change.old, flow: config.signInWith }, (old) =>
    callSignedIn('ChangePassword', { PreviousPassword: old, ProposedPassword: change.password }),
  );
}
