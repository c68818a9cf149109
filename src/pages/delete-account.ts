/** delete-account.html: delete the account of whoever types its address, and all that this browser keeps of it. */
import { fill } from '../form/fill.ts';
import { mustBe } from '../form/must-be.ts';
import { onSubmit } from '../form/on-submit.ts';
import { checkLogin } from '../gate/check-login.ts';
import { goToLogin } from '../gate/go-to-login.ts';
import { callSignedIn } from '../session/call-signed-in.ts';
import { forgetAll } from '../session/forget-all.ts';
import { ownTokens } from '../session/person.ts';
import { tellEnd } from '../session/tabs.ts';
import { deleteAccountWords } from '../words/delete-account-words.ts';

await checkLogin(({ email, sub }) => {
  const name = email ?? sub;
  fill({ account: name });
  mustBe(name, { form: 'delete', name: 'email', sentence: deleteAccountWords.otherName(name) });
});

onSubmit('delete', async () => {
  const gone = ownTokens();
  await callSignedIn('DeleteUser', {});
  if (gone) {
    forgetAll(gone);
    tellEnd('signed-out', gone, 'person');
  }
  await goToLogin({ reason: 'deleted' });
});
