/** `/signup`: somebody makes an account. */
import { startManaged } from '../challenges/managed.ts';
import { signUp as makeAccount } from '../operations/sign-up.ts';
import { named } from './account-codes.ts';
import { confirmPage, signUpPage } from './account-pages.ts';
import { attributesIn } from './attribute-field.ts';
import { onForm, onLook, type Sent } from './form-visit.ts';
import { goOnSigningIn } from './go-on.ts';
import { fillIn, wordsFor } from './language.ts';
import { loginPage } from './login-page.ts';
import type { Answer, Visit } from './visit.ts';
import { wantedLevels } from './wanted-levels.ts';

export function showSignUp(visit: Visit): Answer {
  return onLook(visit, (asked) => signUpPage(visit, asked, {}));
}

export function signUp(visit: Visit): Promise<Answer> {
  return onForm(
    visit,
    (sent) => makeAndGoOn(visit, sent),
    ({ asked, form }, { message }) => {
      const name = form.get('username')?.trim();
      return signUpPage(visit, asked, { name, attributes: attributesIn(form), alert: message });
    },
  );
}

/** Whoever is confirmed at once is signed in at once. */
async function makeAndGoOn(visit: Visit, { asked, form }: Sent): Promise<Answer> {
  const { world, pool } = visit;
  const { client } = asked;
  const name = form.get('username')?.trim() ?? '';
  const password = form.get('password') || undefined;
  const UserAttributes = Object.entries(attributesIn(form)).map(([Name, Value]) => ({ Name, Value }));
  const made = await makeAccount(world, { ...named(client, name), UserAttributes, Password: password });
  if (made.UserConfirmed) {
    if (password === undefined) return loginPage(visit, asked, { name, news: wordsFor(visit).confirmed });
    return goOnSigningIn(
      visit,
      asked,
      await startManaged(world, { pool, client }, { name, password, levels: wantedLevels(visit) }),
      name,
    );
  }
  const news = fillIn(wordsFor(visit).codeSent, made.CodeDeliveryDetails?.Destination ?? '');
  return confirmPage(visit, asked, { name, news, signedUp: password === undefined ? undefined : made.UserSub });
}
