/** The inbox for people: every message with its code or its link. It reloads itself every few seconds, by a header. */

import { inbox } from '../delivery/inbox.ts';
import { escapeHtml, htmlPage } from '../html/page.ts';
import type { Message } from '../store/state.ts';
import type { World } from '../world.ts';
import type { Reply } from './server.ts';

/** @param to shows one address only. */
export function inboxPage(world: World, to: string | undefined): Reply {
  const messages = inbox(world, to);
  const list = messages.length > 0 ? messages.map(article).join('\n') : '<p>Nothing has been sent yet.</p>';
  const intro =
    '<small>What your local user pool would have sent by e-mail and text message, newest first. <a href="/">Console</a></small>';
  return htmlPage(to === undefined ? 'Inbox' : `Inbox of ${to}`, `${intro}\n${addresses(world, to)}\n${list}`);
}

function addresses(world: World, to: string | undefined): string {
  const known = [...new Set(inbox(world).map((message) => message.to))];
  if (known.length === 0) return '';
  const links = known.map((address) => {
    return addressLink(`/inbox?${new URLSearchParams({ to: address })}`, address, address === to);
  });
  return `<nav aria-label="Addresses">${addressLink('/inbox', 'Everybody', to === undefined)} ${links.join(' ')}</nav>`;
}

function addressLink(href: string, text: string, isCurrent: boolean): string {
  return `<a href="${escapeHtml(href)}"${isCurrent ? ' aria-current="page"' : ''}>${escapeHtml(text)}</a>`;
}

function article(message: Message): string {
  const { to, channel, code, link, subject, text, sentAt } = message;
  const time = new Date(sentAt).toISOString();
  return `<article>
<h2 dir="auto">${escapeHtml(subject ?? 'Text message')}</h2>
<dl><dt>${channel === 'email' ? 'E-mail to' : 'Text to'}</dt><dd>${escapeHtml(to)}</dd>
<dt>Sent</dt><dd><time datetime="${time}">${time.slice(0, 19).replace('T', ' ')} UTC</time></dd></dl>
${code === undefined ? '' : `<code>${escapeHtml(code)}</code>`}
${link !== undefined && isWebAddress(link) ? `<p><a href="${escapeHtml(link)}">Open the link</a></p>` : ''}
<p dir="auto">${escapeHtml(text)}</p>
</article>`;
}

function isWebAddress(link: string): boolean {
  return /^https?:\/\//i.test(link);
}
