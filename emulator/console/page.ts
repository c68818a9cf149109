/** The console: what one looks for in the first minute of a failing test, on one page. Its script is kept built: see `assets.json`. */
import { escapeHtml, htmlPage, type Page } from '../html/page.ts';
import { identityPoolOperations, userPoolOperations } from '../operations/all.ts';
import assets from './assets.json' with { type: 'json' };

/** Nobody else's window may hold on to it. */
const closed = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin' };

export function consolePage(): Page {
  const { script, style, body } = assets;
  const operations = [...new Set([...Object.keys(userPoolOperations), ...Object.keys(identityPoolOperations)])];
  const options = operations.map((name) => `<option value="${escapeHtml(name)}">`).join('');
  const page = htmlPage('Console', body.replace('<!--operations-->', options), { script, style });
  return { ...page, headers: { ...page.headers, ...closed } };
}
