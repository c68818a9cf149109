/** The frame of managed login's pages: one form, what is wrong above it, links below it. */
import { escapeHtml, htmlPage } from '../html/page.ts';
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
[role] { border-left: .3rem solid light-dark(#1d7a46, #63c98f); padding: .5rem .8rem; background: light-dark(#fff, #26282c); }
[role="alert"] { border-color: light-dark(#b3261e, #ff8a80); }
.qr { background: #fff; padding: .5rem; width: 11rem; justify-self: center; }
.qr svg { display: block; }
ul.links { list-style: none; padding: 0; }
ul.links a { display: inline-block; padding-block: .35rem; }
`;

export type Layout = {
  title: string;
  /** HTML: the fields and buttons of the form. */
  fields: string;
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
export function layoutPage(
  visit: Visit,
  pending: Pending,
  { title, fields, action, state = {}, ...more }: Layout,
): Answer {
  const { value, cookie } = sealPage(visit, state);
  const body = `${more.alert === undefined ? '' : `<p role="alert">${escapeHtml(more.alert)}</p>`}
${more.news === undefined ? '' : `<p role="status">${escapeHtml(more.news)}</p>`}
<form method="post" action="${escapeHtml(`${visit.base}${action}?${visit.query}`)}">
<input type="hidden" name="_csrf" value="${value}">
${fields}
</form>
${more.after ?? ''}`;
  const page = htmlPage(title, body, { style, formAction: ["'self'", sourceOf(pending.redirectUri)] });
  return { ...page, headers: { ...page.headers, 'X-Frame-Options': 'DENY', 'Set-Cookie': [cookie] } };
}

/** A page without a form. */
export function plainPage(title: string, text: string, status: number): Answer {
  const page = htmlPage(title, `<p>${escapeHtml(text)}</p>`, { style, status });
  return { ...page, headers: { ...page.headers, 'X-Frame-Options': 'DENY' } };
}

/** A policy has no words for addresses in brackets, nor for more of an app's address than its scheme. */
export function sourceOf(address: string): string {
  const { protocol, origin, hostname } = new URL(address);
  return origin === 'null' || hostname.startsWith('[') ? protocol : origin;
}

export function field(name: string, label: string, attributes: Record<string, string | undefined> = {}): string {
  const given = { id: name, name, type: 'text', required: '', ...attributes };
  const written = Object.entries(given).flatMap(([key, value]) =>
    value === undefined ? [] : [value === '' ? key : `${key}="${escapeHtml(value)}"`],
  );
  return `<label for="${escapeHtml(given.id)}">${escapeHtml(label)}</label>\n<input ${written.join(' ')}>`;
}
