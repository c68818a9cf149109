/** The emulator's own pages: one style, no script but the console's, and a policy that allows nothing else. */
import { createHash } from 'node:crypto';

export type Page = { status: number; headers: Record<string, string>; body: string };

export type PageOptions = {
  status?: number;
  /** After the style that all pages have. */
  style?: string;
  /** Where its forms may go, and where the answer may send on to; nowhere unless given. Sources of a policy: `'self'`, `https://app.example`. */
  formAction?: string[];
  /** Runs in the page, which may then ask the emulator, and nobody else. */
  script?: string;
  /** A language tag. */
  lang?: string;
  /** Before the title, where a browser shows it: `Error: `. */
  prefix?: string;
};

const common = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere;
  background: light-dark(#f6f5f2, #1b1c1f); color: light-dark(#22252b, #e6e5e1); }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 0; }
a { color: light-dark(#0b57a4, #8ec3ff); }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin-block: 1rem; }
nav a { padding-block: .25rem; }
[aria-current] { font-weight: 600; text-decoration: none; color: inherit; }
article { background: light-dark(#fff, #26282c); border: 1px solid light-dark(#dcd9d2, #3d4047);
  border-radius: .5rem; padding: 1rem 1.25rem; margin-block: 1rem; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; margin: .25rem 0 .75rem; font-size: .9rem; }
dt, small { color: light-dark(#5d6068, #a9abb1); }
dd { margin: 0; }
p { margin: .5rem 0 0; white-space: pre-wrap; }
code { font: 600 1.35rem/1.4 ui-monospace, monospace; letter-spacing: .12em; }
`;

/** @param body HTML; whatever came from outside has to be escaped in it. */
export function htmlPage(title: string, body: string, options: PageOptions = {}): Page {
  const { status = 200, style = '', formAction = [], lang = 'en', script, prefix = '' } = options;
  const text = `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(prefix + title)}</title>
<style>${common}${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>${script === undefined ? '' : `\n<script type="module">${script}</script>`}
</body>
</html>
`;
  return { status, headers: headersFor(common + style, formAction, script), body: text };
}

/** A form is sent with an `Origin` only where the page may say where it is. */
function headersFor(style: string, formAction: string[], script: string | undefined): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src ${sourceOf(style)}`,
    ...(script === undefined
      ? []
      : [`script-src ${sourceOf(script)}`, "connect-src 'self'", "require-trusted-types-for 'script'"]),
    `form-action ${formAction.join(' ') || "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': formAction.length > 0 ? 'same-origin' : 'no-referrer',
    'Cache-Control': 'no-store',
  };
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter);
}
