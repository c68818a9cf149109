/** A page as it is served: hashed names, its scripts announced early, and the Content-Security-Policy in a `<meta>`. */
import type { Config } from '../src/config.ts';
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
  const withStyle = swap(withPolicy, /href="\/?site\.css"/, (link) =>
    link.replace('site.css', bundleOf('site.css').file),
  );
  const script = new RegExp(`<script type="module" src="${name.replace('.html', '.js')}"></script>`);
  if (!/<script/.test(source)) return withStyle;
  return swap(withStyle, script, () => {
    const { file, eager } = bundleOf(name.replace('.html', '.ts'));
    const early = ['config.js', ...eager].map((each) => `<link rel="modulepreload" href="${each}">`);
    return [...early, `<script type="module" src="${file}"></script>`].join('\n    ');
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
