/**
 * A page as it is served: hashed names, its scripts announced early, the Content-Security-Policy in a `<meta>`, and the
 * password policy in its lists.
 */
import type { Config } from '../src/config.ts';
import { rulesOf } from '../src/form/password-rules.ts';
import { ruleItem } from '../src/words/password-words.ts';
import type { Bundle } from './build-site.ts';
import { contentSecurityPolicy } from './headers.ts';

type Setting = { name: string; config: Config; bundles: Map<string, Bundle> };

/** @throws {Error} for a page that lacks a part, naming the page and the part. */
export function pageHtml(source: string, { name, config, bundles }: Setting): string {
  const policy = contentSecurityPolicy(config, 'meta');
  const withPolicy = swap(source, /<meta charset="utf-8"\s*\/?>/i, (charset) => {
    return `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`;
  });
  // With a slash in the error page, which a host sends at any depth.
  const withStyle = swap(withRules(withPolicy, config), /href="\/?site\.css"/, (link) =>
    link.replace('site.css', bundleOf('site.css').file),
  );
  const script = new RegExp(`<script type="module" src="${name.replace('.html', '.js')}"></script>`);
  if (!/<script/.test(source)) return withStyle;
  return swap(withStyle, script, () => {
    const { file, eager } = bundleOf(name.replace('.html', '.ts'));
    const early = ['config.js', ...eager].map((each) => `<link rel="modulepreload" href="${each}">`);
    // Nothing is painted that does not work yet, or moves as soon as the script has run.
    return [...early, `<script type="module" src="${file}" blocking="render"></script>`].join('\n    ');
  });

  function bundleOf(from: string): Bundle {
    const bundle = bundles.get(from);
    if (!bundle) throw new Error(`public/${name}: there is no src/pages/${from} to go with it`);
    return bundle;
  }

  function swap(html: string, pattern: RegExp, by: (found: string) => string): string {
    if (!pattern.test(html)) throw new Error(`public/${name}: expected ${pattern.source}`);
    return html.replace(pattern, by);
  }
}

/** The password policy, where the page's script would put it, so that nothing moves when it does. */
function withRules(html: string, { passwordPolicy: policy }: Config): string {
  const rules = policy ? rulesOf(policy) : [];
  if (!policy || !rules.length) return html;
  const items = rules.map((rule) => `<li>${ruleItem(rule, policy.MinimumLength)}</li>`).join('');
  return html.replace(/(<ul id="[\w-]+-rules" class="checklist") hidden>/g, `$1>${items}`);
}
