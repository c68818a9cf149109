/** A protected file that does not open for somebody who is signed in: loaded when that is so. */
import { files } from '#words/files';
import { leaveFor } from '../../gate/address.ts';
import { signOut } from '../../session/sign-out.ts';
import { conceal, findButton } from '../../view/parts.ts';
import { pressed, tell } from '../../view/status.ts';

/** Says so, and signs out whoever wants to try another account. */
export async function stayClosed(): Promise<void> {
  conceal(false);
  tell(files.closed);
  await pressed(findButton('other-account'));
  await signOut();
  await leaveFor('login');
}
