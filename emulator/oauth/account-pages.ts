/** The pages of signing up, confirming, and a forgotten password. */
import { escapeHtml } from '../html/page.ts';
import { missingAttributes } from '../people/schema.ts';
import { isPasswordless } from '../pools/first-factors.ts';
import type { Pool } from '../store/state.ts';
import { attributeField } from './attribute-field.ts';
import type { Shown } from './form-visit.ts';
import { wordsFor } from './language.ts';
import { button, codeField, field, hrefTo, layoutPage } from './layout.ts';
import { userNameField } from './login-page.ts';
import type { Asked } from './read-authorization.ts';
import type { Answer, Visit } from './visit.ts';

type SignUp = Shown & { attributes?: Record<string, string> };

export function signUpPage(visit: Visit, asked: Asked, { name, attributes = {}, ...told }: SignUp): Answer {
  const words = wordsFor(visit);
  const { pool } = visit;
  const required = isPasswordless(pool) ? undefined : '';
  const fields = [
    userNameField(pool, words, name),
    ...attributesFor(pool).map((each) => attributeField(words, each, attributes[each])),
    field('password', words.password, {
      type: 'password',
      autocomplete: 'new-password',
      required,
      autofocus: name ? '' : undefined,
    }),
    button(words.signUp),
  ];
  const after = signInLink(visit, words.hasAccount);
  return layoutPage(visit, asked.pending, {
    title: words.signUp,
    action: '/signup',
    ...told,
    fields: fields.join('\n'),
    after,
  });
}

/** What an account can't be without, and where its code is to go; the name people sign in with is asked for anyway. */
function attributesFor(pool: Pool): string[] {
  const { UsernameAttributes = [], AutoVerifiedAttributes = [] } = pool.settings;
  const isName = (name: string) => UsernameAttributes.some((each) => each === name);
  const all = new Set([
    ...missingAttributes(pool, {}),
    ...(UsernameAttributes.length > 0 ? [] : AutoVerifiedAttributes),
  ]);
  return [...all].filter((name) => !isName(name));
}

/** @param told with `signedUp` where the browser has just set the account's password. */
export function confirmPage(
  visit: Visit,
  asked: Asked,
  { name, signedUp, ...told }: Shown & { signedUp?: string | undefined },
): Answer {
  const words = wordsFor(visit);
  // A path of its own for the second button: it needs no code.
  const again = `<button type="submit" class="other" formnovalidate formaction="${hrefTo(visit, '/resendcode')}">${escapeHtml(words.sendAnother)}</button>`;
  const who = name === undefined ? [userNameField(visit.pool, words)] : [];
  const fields = [...who, field('code', words.code, codeField), button(words.confirm), again].join('\n');
  const state = { name, signedUp };
  return layoutPage(visit, asked.pending, { title: words.confirmTitle, action: '/confirm', state, ...told, fields });
}

export function forgotPage(visit: Visit, asked: Asked, { name, ...told }: Shown): Answer {
  const words = wordsFor(visit);
  const fields = [userNameField(visit.pool, words, name, true), button(words.sendCode)].join('\n');
  const after = signInLink(visit, words.signIn);
  return layoutPage(visit, asked.pending, {
    title: words.resetTitle,
    action: '/forgotPassword',
    ...told,
    fields,
    after,
  });
}

export function resetPage(visit: Visit, asked: Asked, { name, ...told }: Shown): Answer {
  const words = wordsFor(visit);
  const fields = [
    ...(name === undefined ? [userNameField(visit.pool, words)] : []),
    field('code', words.code, codeField),
    field('new-password', words.newPassword, { type: 'password', autocomplete: 'new-password' }),
    button(words.newPasswordTitle),
  ];
  const layout = { title: words.resetTitle, action: '/confirmforgotPassword', state: { name }, ...told };
  return layoutPage(visit, asked.pending, {
    ...layout,
    fields: fields.join('\n'),
    after: signInLink(visit, words.signIn),
  });
}

function signInLink(visit: Visit, text: string): string {
  return `<ul class="links"><li><a href="${hrefTo(visit, '/login')}">${escapeHtml(text)}</a></li></ul>`;
}
