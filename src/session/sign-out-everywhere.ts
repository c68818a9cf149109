/** Signs out here and on every other device. Here it works in any case. */
import { callSignedIn } from './call-signed-in.ts';
import { signOut } from './sign-out.ts';

/** Milliseconds that Cognito gets to end the other sign-ins. */
const timeLimit = 5000;

/** @returns how far it went, which login says. Never settles when somebody else is signed in by now. */
export async function signOutEverywhere(): Promise<'signed-out-everywhere' | 'signed-out-here'> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(resolve, timeLimit, false);
  });
  const done = callSignedIn('GlobalSignOut', {}).then(
    () => true,
    () => false,
  );
  const isDone = await Promise.race([done, late]);
  await signOut('person');
  return isDone ? 'signed-out-everywhere' : 'signed-out-here';
}
