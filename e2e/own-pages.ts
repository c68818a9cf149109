/** A project with pages that a deployer has added, in the site's root and in folders of it, built and served on two hosts. */
import { readFileSync } from 'node:fs';
import { test as base } from './fixtures.ts';
import { type OwnProject, openOwnProject } from './own-project.ts';

const html = (name: string, up = '') => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Mine</title>
    <link rel="stylesheet" href="${up}site.css">
    <script type="module" src="${name}.js"></script>
  </head>
  <body>
    <main hidden>
      <h1>Mine</h1>
      <p><img src="picture.svg" alt="A square"> <a href="${up}index.html">Home</a></p>
    </main>
  </body>
</html>
`;
const script = (up: string) => `import { checkLogin } from '${up}gate/check-login.ts';

const { email } = await checkLogin();
document.querySelector('h1')?.append(' and ', email ?? '');
`;

/** The recipe of docs/pages.md, and a form whose fields have words of their own. */
const notes = `<!doctype html>
<html lang="en">
  <head>
    <!--#include file="parts/head.html" title="Notes" -->
    <script type="module" src="notes.js"></script>
  </head>
  <body>
    <!--#include file="parts/top.html" -->
    <main hidden>
      <p role="status"></p>
      <h1>Notes</h1>
      <form id="note" method="dialog" novalidate>
        <div>
          <label for="text">Note</label>
          <input id="text" name="text" required data-missing="Write a word or two" data-max="9" data-wrong="Nine letters will do">
        </div>
        <div>
          <label for="reader">Who is to read it?</label>
          <input id="reader" name="reader" type="email" required data-wrong="That is nobody’s address">
        </div>
        <!--#include file="parts/code-field.html" label="Code" hint="From the last mail" -->
        <button type="submit">Keep it</button>
      </form>
    </main>
  </body>
</html>
`;
const notesScript = (up: string) => `import { onSubmit } from '${up}form/submit.ts';
import { say } from '${up}view/status.ts';
import { checkLogin } from '${up}gate/check-login.ts';

await checkLogin();
onSubmit('note', async (_, { text }) => say('Kept: ' + text));
`;
const navigation = readFileSync(new URL('../public/parts/nav.html', import.meta.url), 'utf8').replace(
  '</ul>',
  '<li><a href="notes.html">Notes</a></li><li><a href="reports/notes.html">Reports</a></li></ul>',
);
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';

export const test = base.extend<object, { own: OwnProject }>({
  own: [
    async ({ site }, use) => {
      const own = await openOwnProject(site.config, {
        'public/parts/nav.html': navigation,
        'public/notes.html': notes,
        'src/pages/notes.ts': notesScript('../'),
        'public/reports/notes.html': notes,
        'src/pages/reports/notes.ts': notesScript('../../'),
        'public/mine.html': html('mine'),
        'public/picture.svg': picture,
        'src/pages/mine.ts': script('../'),
        'public/reports/mine.html': html('mine', '../'),
        'public/reports/picture.svg': picture,
        'src/pages/reports/mine.ts': script('../../'),
        'public/reports/2026/may.html': html('may', '../../'),
        'public/reports/2026/picture.svg': picture,
        'src/pages/reports/2026/may.ts': script('../../../'),
      });
      await use(own);
      await own.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ context, config }, use) => {
    const body = `export const config = ${JSON.stringify(config)};`;
    await context.route('**/config.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await use(context);
  },
});

export const hosts = { 'in the root of its host': 'atRoot', 'in a folder of its host': 'inFolder' } as const;
