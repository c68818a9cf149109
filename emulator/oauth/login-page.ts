/** The first page of a sign-in: name and password, or the name alone where people choose; and the ways that lead elsewhere. */
import { isByChoice } from '../challenges/managed.ts';
import { type Offer, offerOf } from '../federation/offered.ts';
import { escapeHtml } from '../html/page.ts';
import type { Pool } from '../store/state.ts';
import type { Shown } from './form-visit.ts';
import { fillIn, wordsFor } from './language.ts';
import { button, field, hrefTo, layoutPage } from './layout.ts';
import type { Asked } from './read-authorization.ts';
import type { Answer, Visit } from './visit.ts';
import type { Words } from './words/en.ts';

export function loginPage(visit: Visit, asked: Asked, { name = '', ...told }: Shown): Answer {
  const words = wordsFor(visit);
  const { hasCognito: isOwn, providers } = offerOf(visit.pool, asked.client);
  const links = isOwn ? accountLinks(visit, words) : '';
  return layoutPage(visit, asked.pending, {
    title: words.signIn,
    action: '/login',
    ...told,
    fields: isOwn ? fieldsFor(visit, asked, name) : undefined,
    after: [links, providerLinks(visit, providers)].join('\n'),
  });
}

function fieldsFor(visit: Visit, { client }: Asked, name: string): string {
  const words = wordsFor(visit);
  const who = userNameField(visit.pool, words, name);
  if (isByChoice(client)) return [who, button(words.next)].join('\n');
  return [who, passwordField(words, name !== ''), button(words.signIn)].join('\n');
}

export function passwordField(words: Words, isFirst: boolean): string {
  const autofocus = isFirst ? '' : undefined;
  return field('password', words.password, { type: 'password', autocomplete: 'current-password', autofocus });
}

/** For whatever people of the pool sign in with. */
export function userNameField({ settings }: Pool, words: Words, value = '', isFirst = value === ''): string {
  const names = settings.UsernameAttributes ?? [];
  const kind = kindOf(names.includes('email'), names.includes('phone_number'));
  return field('username', words[kind.label], {
    type: kind.type,
    value: value || undefined,
    autocomplete: 'username',
    autocapitalize: 'none',
    autofocus: isFirst ? '' : undefined,
  });
}

function kindOf(isEmail: boolean, isPhone: boolean) {
  if (isEmail && isPhone) return { label: 'emailOrPhone', type: 'text' } as const;
  if (isEmail) return { label: 'email', type: 'email' } as const;
  return isPhone ? ({ label: 'phone', type: 'tel' } as const) : ({ label: 'userName', type: 'text' } as const);
}

function accountLinks(visit: Visit, words: Words): string {
  const isOpen = !visit.pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly;
  const links = [
    `<a href="${hrefTo(visit, '/forgotPassword')}">${escapeHtml(words.forgotten)}</a>`,
    ...(isOpen ? [`<a href="${hrefTo(visit, '/signup')}">${escapeHtml(words.newHere)}</a>`] : []),
  ];
  return `<ul class="links">${links.map((link) => `<li>${link}</li>`).join('')}</ul>`;
}

/** Links, not buttons: what a form leads to, a policy has to know beforehand. */
function providerLinks(visit: Visit, providers: Offer['providers']): string {
  const { continueWith } = wordsFor(visit);
  const links = providers.map(({ name, title }) => {
    const href = hrefTo(visit, '/oauth2/authorize', { identity_provider: name });
    return `<a class="button" href="${href}">${escapeHtml(fillIn(continueWith, title))}</a>`;
  });
  return links.join('\n');
}
