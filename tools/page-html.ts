/**
 * A page as it is served: hashed names, its scripts announced early, the Content-Security-Policy in a `<meta>`, and the
 * password policy in its lists.
 */
import { basename } from 'node:path';
import type { Config } from '../src/config.ts';
import { rulesOf } from '../src/form/password-rules.ts';
import { lateWords } from '../src/words/late-words.ts';
import { ruleItem } from '../src/words/password-words.ts';
import type { Bundle } from './build-site.ts';
import { CommandError } from './command-line/command-error.ts';
import { contentSecurityPolicy } from './headers.ts';
import { refuseFormsThatSend } from './silent-forms.ts';

/** A host sends it for any address, however deep, so its addresses start where the site does. */
const errorPage = '404.html';

type Setting = {
  /** Within `public`, with slashes. */
  name: string;
  config: Config;
  bundles: Map<string, Bundle>;
};

/** @throws {CommandError} for a page that lacks a part or would send what is typed, naming the page and the part. */
export function pageHtml(source: string, { name, config, bundles }: Setting): string {
  refuseFormsThatSend(source, name);
  const up = name === errorPage ? '/' : '../'.repeat(name.split('/').length - 1);
  const policy = contentSecurityPolicy(config, 'meta');
  const withPolicy = swap(source, '<meta charset="utf-8">', (charset) => {
    return `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`;
  });
  // However many folders up somebody has written it: the build knows. A page may have a style of its own.
  const withStyle = withRules(withPolicy, config).replace(/href="(?:\.{0,2}\/)*site\.css"/, () => {
    return `href="${up}${bundleOf('site.css').file}"`;
  });
  const module = name.replace(/html$/, 'ts');
  if (!/<script/.test(source) && !bundles.has(module)) return name === errorPage ? moved(withStyle, config) : withStyle;
  const script = `<script type="module" src="${basename(name, '.html')}.js"></script>`;
  return swap(withLateNotice(withStyle), script, () => {
    const { file, eager } = bundleOf(module);
    const early = ['config.js', ...eager].map((each) => `<link rel="modulepreload" href="${up}${each}">`);
    // Nothing is painted that does not work yet, or moves as soon as the script has run.
    return [...early, `<script type="module" src="${up}${file}" blocking="render"></script>`].join('\n    ');
  });

  function bundleOf(from: string): Bundle {
    const bundle = bundles.get(from);
    if (!bundle) throw new CommandError('Page', `public/${name}: there is no src/pages/${from} to go with it`);
    return bundle;
  }

  function swap(html: string, part: string, by: (found: string) => string): string {
    if (!html.includes(part)) throw new CommandError('Page', `public/${name}: expected ${part} in its <head>`);
    return html.replace(part, by);
  }
}

/** Shown by the stylesheet after some seconds; the page's script takes it away first of all (`announceArrival`). */
function withLateNotice(html: string): string {
  const { late, again, else: otherwise } = lateWords;
  const notice = `<div aria-live="polite"><p id="late" class="notice">${late} <a href="">${again}</a>. ${otherwise}</p></div>`;
  return html.replace(/<body[^>]*>/, (body) => `${body}\n    ${notice}`);
}

/** Its addresses start with a slash, and the site may lie in a folder of its host. */
function moved(html: string, { sitePath = '/' }: Config): string {
  return html.replace(/\b(href|src)="\/(?!\/)/g, `$1="${sitePath}`);
}

/** The password policy, where the page's script would put it, so that nothing moves when it does. */
function withRules(html: string, { passwordPolicy: policy }: Config): string {
  const rules = policy ? rulesOf(policy) : [];
  if (!policy || !rules.length) return html;
  const items = rules.map((rule) => `<li>${ruleItem(rule, policy.MinimumLength)}</li>`).join('');
  return html.replace(/(<ul id="[\w-]+-rules" class="checklist") hidden>/g, `$1>${items}`);
}
