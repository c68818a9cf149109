/** change-password.html: trade the old password for a new one, and end the sign-ins that somebody may have with the old. */

import { account } from '#words/account';
import { onFirstTouch } from '../form/first-touch.ts';
import { onSubmit } from '../form/submit.ts';
import { leaveFor } from '../gate/address.ts';
import { checkLogin } from '../gate/check-login.ts';
import { signOutEverywhere } from '../session/sign-out-everywhere.ts';
import { findButton, showIf } from '../view/parts.ts';
import { pressed, tell } from '../view/status.ts';

await checkLogin(async (claims) => (await import('./change-password/show-person.ts')).showPerson(claims));

// What signs the person in again is here before anything is changed.
const load = onFirstTouch('change', async () => {
  const { prepareSignIn } = await import('../cognito/sign-in.ts');
  prepareSignIn();
  return {
    ...(await import('./change-password/change-password.ts')),
    ...(await import('./change-password/sign-out-elsewhere.ts')),
  };
});

onSubmit('change', async ({ 'old-password': old, 'new-password': password }, choices) => {
  const { changePassword, signOutElsewhere } = await load();
  await changePassword({ old, password });
  if (!choices['sign-out-elsewhere']) return finish('changed', true);
  const isOut = await signOutElsewhere(password);
  finish(isOut ? 'changedAndOut' : 'changedNotOut', !isOut);
});

pressed(findButton('sign-out-everywhere')).then(async () => leaveFor('login', { reason: await signOutEverywhere() }));

function finish(news: 'changed' | 'changedAndOut' | 'changedNotOut', isElsewhere: boolean): void {
  showIf({ changing: false, changed: true, elsewhere: isElsewhere });
  tell(account[news]);
}
