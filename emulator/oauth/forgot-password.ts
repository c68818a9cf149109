/** `/forgotPassword` and `/confirmforgotPassword`: a code for a name, and a new password for the code. */
import { confirmForgotPassword } from '../operations/confirm-forgot-password.ts';
import { named, sendReset } from './account-codes.ts';
import { forgotPage, resetPage } from './account-pages.ts';
import { onForm, onLook } from './form-visit.ts';
import { wordsFor } from './language.ts';
import { loginPage } from './login-page.ts';
import type { Answer, Visit } from './visit.ts';

export function showForgotPassword(visit: Visit): Answer {
  return onLook(visit, (asked) => forgotPage(visit, asked, { name: visit.query.get('login_hint') ?? '' }));
}

export function forgotPassword(visit: Visit): Promise<Answer> {
  return onForm(
    visit,
    async ({ asked, form }) => {
      const name = form.get('username')?.trim() ?? '';
      const told = await sendReset(visit, asked, name);
      return told.alert === undefined
        ? resetPage(visit, asked, { name, ...told })
        : forgotPage(visit, asked, { name, ...told });
    },
    ({ asked }, { message }) => forgotPage(visit, asked, { alert: message }),
  );
}

export function showResetPassword(visit: Visit): Answer {
  return onLook(visit, (asked) => resetPage(visit, asked, {}));
}

/** Unlike Cognito, perhaps: whoever has set a new password signs in with it. */
export function resetPassword(visit: Visit): Promise<Answer> {
  return onForm(
    visit,
    async ({ asked, state, form }) => {
      const name = state.name ?? form.get('username')?.trim() ?? '';
      const typed = { ConfirmationCode: form.get('code') ?? '', Password: form.get('new-password') ?? '' };
      await confirmForgotPassword(visit.world, { ...named(asked.client, name), ...typed });
      return loginPage(visit, asked, { name, news: wordsFor(visit).passwordChanged });
    },
    ({ asked, state }, { message }) => resetPage(visit, asked, { name: state.name, alert: message }),
  );
}
