/** delete-account.html: delete the account of whoever types its address, and all that this browser keeps of it. */

import { account } from '#words/account';
import { mustBe } from '../form/check.ts';
import { onSubmit } from '../form/submit.ts';
import { leaveFor } from '../gate/address.ts';
import { checkLogin } from '../gate/check-login.ts';
import { callSignedIn } from '../session/call-signed-in.ts';
import { forgetAll } from '../session/forget-all.ts';
import { ownTokens } from '../session/person.ts';
import { tellEnd } from '../session/tabs.ts';
import { cleanAddress } from '../view/domains.ts';
import { fill } from '../view/parts.ts';

await checkLogin(async (person) => {
  const { signInName } = await import('../session/sign-in-name.ts');
  // Nobody knows the user name that they have by a provider, such as google_1395492074.
  const name = ('identities' in person && person.email) || signInName(person);
  fill({ account: name });
  mustBe(cleanAddress(name), { form: 'delete', name: 'email', sentence: account.otherName(name) });
});

onSubmit('delete', async () => {
  const gone = ownTokens();
  await callSignedIn('DeleteUser', {});
  if (gone) {
    forgetAll(gone);
    await import('../session/managed-session.ts').then(({ leaveSession }) => leaveSession(gone)).catch(() => {});
    await tellEnd('signed-out', gone, 'person');
  }
  await leaveFor('login', { reason: 'deleted' });
});
