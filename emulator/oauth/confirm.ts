/** `/confirm` and `/resendcode`: the code from the mail confirms an account; whoever has just made it is signed in then. */
import { goOnManaged } from '../challenges/managed.ts';
import { confirmSignUp } from '../operations/confirm-sign-up.ts';
import { findUser } from '../people/find.ts';
import { named, sendConfirmation } from './account-codes.ts';
import { confirmPage } from './account-pages.ts';
import { onForm, onLook, type Sent } from './form-visit.ts';
import { goOnSigningIn } from './go-on.ts';
import { wordsFor } from './language.ts';
import { loginPage } from './login-page.ts';
import type { Answer, Visit } from './visit.ts';
import { wantedLevels } from './wanted-levels.ts';

export function showConfirm(visit: Visit): Answer {
  return onLook(visit, (asked) => confirmPage(visit, asked, {}));
}

export function confirm(visit: Visit): Promise<Answer> {
  return onForm(
    visit,
    (sent) => confirmAndGoOn(visit, sent),
    ({ asked, state, form }, { message }) => {
      const name = state.name ?? form.get('username')?.trim();
      return confirmPage(visit, asked, { name, signedUp: state.signedUp, alert: message });
    },
  );
}

async function confirmAndGoOn(visit: Visit, { asked, state, form }: Sent): Promise<Answer> {
  const { world, pool } = visit;
  const { client } = asked;
  const name = state.name ?? form.get('username')?.trim() ?? '';
  await confirmSignUp(world, { ...named(client, name), ConfirmationCode: form.get('code') ?? '' });
  const user = findUser(pool, name);
  // The password was set in this browser, a few minutes ago, for this very account.
  const isTheirs = user !== undefined && user.attributes.sub === state.signedUp;
  if (!isTheirs) return loginPage(visit, asked, { name, news: wordsFor(visit).confirmed });
  return goOnSigningIn(
    visit,
    asked,
    await goOnManaged(world, { pool, client }, { user, levels: wantedLevels(visit) }),
    name,
  );
}

export function resendCode(visit: Visit): Promise<Answer> {
  return onForm(
    visit,
    async ({ asked, state, form }) => {
      const name = state.name ?? form.get('username')?.trim() ?? '';
      return confirmPage(visit, asked, {
        name,
        signedUp: state.signedUp,
        ...(await sendConfirmation(visit, asked, name)),
      });
    },
    ({ asked, state }, { message }) => confirmPage(visit, asked, { name: state.name, alert: message }),
  );
}
