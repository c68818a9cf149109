/** The emulator's own pages: no script, one style, and a policy that allows nothing else. */
import { createHash } from 'node:crypto';
import type { Reply } from './server.ts';

const style = `
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

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** @param body HTML; whatever came from outside has to be escaped in it. */
export function htmlPage(title: string, body: string, status = 200): Reply {
  const text = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
  return { status, headers, body: text };
}

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter);
}
