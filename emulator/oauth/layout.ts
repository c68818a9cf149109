/** The frame of managed login's pages: one form, what is wrong above it, links below it. */
import { escapeHtml, htmlPage, type PageOptions } from '../html/page.ts';
import { languageCookies, languageOf, wordsFor } from './language.ts';
import { type PageState, sealPage } from './page-state.ts';
import type { Pending } from './pending.ts';
import type { Answer, Visit } from './visit.ts';

const style = `
body { max-width: 26rem; }
form { display: grid; gap: .35rem; margin-block: 1rem; }
label { font-weight: 600; margin-top: .65rem; }
input { font: inherit; padding: .6rem .7rem; border: 1px solid light-dark(#85888f, #8b8e95); border-radius: .4rem;
  background: light-dark(#fff, #26282c); color: inherit; min-width: 0; }
button, .button { font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; min-height: 44px;
  box-sizing: border-box; padding: .6rem 1rem; margin-top: .9rem; border-radius: .4rem; border: 1px solid transparent;
  background: light-dark(#0b57a4, #8ec3ff); color: light-dark(#fff, #10131a); }
button.other, .button { display: block; background: none; color: inherit; border-color: light-dark(#85888f, #8b8e95); }
:focus-visible { outline: 3px solid light-dark(#0b57a4, #8ec3ff); outline-offset: 2px; }
p[role] { border-left: .3rem solid light-dark(#1d7a46, #63c98f); padding: .5rem .8rem; background: light-dark(#fff, #26282c); }
p[role="alert"] { border-color: light-dark(#b3261e, #ff8a80); }
.qr { background: #fff; padding: .5rem; width: 11rem; justify-self: center; }
.qr svg { display: block; }
ul.links { list-style: none; padding: 0; }
ul.links a { display: inline-block; padding-block: .35rem; }
`;

export type Layout = {
  title: string;
  /** HTML: the fields and buttons of the form; without any there is no form. */
  fields?: string | undefined;
  /** Where the form goes: a path of managed login. */
  action: string;
  state?: PageState;
  /** What is wrong, or has gone well; plain text. */
  alert?: string | undefined;
  news?: string | undefined;
  /** HTML: after the form. */
  after?: string;
};

/** The answer to its form may lead to the client, which the policy has to allow. */
export function layoutPage(visit: Visit, pending: Pending, layout: Layout): Answer {
  const { title, fields, action, state = {}, alert, news, after = '' } = layout;
  const { value, cookie } = sealPage(visit, state);
  const hidden = `<input type="hidden" name="_csrf" value="${value}">`;
  const form =
    fields &&
    `<form method="post" action="${hrefTo(visit, action)}">\n${hidden}\n${described(fields, layout)}\n</form>`;
  const body = [told('alert', alert), told('status', news), form, after].filter(Boolean).join('\n');
  const page = framed(visit, title, body, {
    formAction: ["'self'", sourceOf(pending.redirectUri)],
    ...(alert !== undefined && { prefix: `${wordsFor(visit).error}: ` }),
  });
  return { ...page, why: alert, headers: { ...page.headers, 'Set-Cookie': [cookie, ...languageCookies(visit)] } };
}

/** Whoever comes to the first field by its focus hears what is above it. */
function described(fields: string, { alert, news }: Layout): string {
  if (alert === undefined && news === undefined) return fields;
  return fields.replace(' autofocus', ` autofocus aria-describedby="${alert === undefined ? 'status' : 'alert'}"`);
}

/** A page without a form; the text is plain. */
export function plainPage(visit: Visit | undefined, title: string, text: string): Answer {
  return { ...framed(visit, title, `<p>${escapeHtml(text)}</p>`, { status: 400 }), why: text };
}

function framed(visit: Visit | undefined, title: string, body: string, options: PageOptions): Answer {
  const page = htmlPage(title, body, { style, lang: visit ? languageOf(visit) : 'en', ...options });
  return { ...page, headers: { ...page.headers, 'X-Frame-Options': 'DENY' } };
}

function told(role: 'alert' | 'status', text: string | undefined): string {
  return text === undefined ? '' : `<p role="${role}" id="${role}">${escapeHtml(text)}</p>`;
}

/** To another page of managed login, with what the application has asked; as HTML has it. */
export function hrefTo({ base, query }: Visit, path: string, more: Record<string, string> = {}): string {
  const onward = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) onward.set(name, value);
  return escapeHtml(`${base}${path}?${onward}`);
}

/**
 * A policy has no words for addresses in brackets, nor for more of an app's address than its scheme. Another user pool, or a
 * Keycloak, to which this one is an identity provider sends people on at once, wherever its application is: Chromium asks the policy
 * about that too.
 */
export function sourceOf(address: string): string {
  const { protocol, origin, hostname, pathname } = new URL(address);
  if (pathname.endsWith('/idpresponse') || pathname.includes('/broker/')) return 'http: https:';
  return origin === 'null' || hostname.startsWith('[') ? protocol : origin;
}

/** A value that is undefined leaves the attribute out; one that is empty writes its name alone. */
export function field(name: string, label: string, attributes: Record<string, string | undefined> = {}): string {
  const id = name.replaceAll(':', '-');
  const given = { id, name, type: 'text', required: '', ...attributes };
  const written = Object.entries(given).flatMap(([key, value]) =>
    value === undefined ? [] : [value === '' ? key : `${key}="${escapeHtml(value)}"`],
  );
  return `<label for="${escapeHtml(id)}">${escapeHtml(label)}</label>\n<input ${written.join(' ')}>`;
}

export function button(text: string, attributes = ''): string {
  return `<button type="submit"${attributes}>${escapeHtml(text)}</button>`;
}

/** A button beside the main one, which needs none of the form's fields. */
export function otherButton(text: string, name: string, value: string): string {
  return button(text, ` class="other" formnovalidate name="${name}" value="${escapeHtml(value)}"`);
}

export const codeField = { inputmode: 'numeric', autocomplete: 'one-time-code', autofocus: '' };
