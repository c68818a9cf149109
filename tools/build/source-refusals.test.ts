/** A page of one's own with a mistake is refused by the name that its maker knows, without where in the program it came up. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { config } from '../../config.example.ts';
import { CommandError } from '../command-line/command-error.ts';
import { ConfigError } from '../config/check-config.ts';
import { build } from './build-site.ts';

const folder = await mkdtemp(join(tmpdir(), 'gatehouse-refusals-'));
after(() => rm(folder, { recursive: true }));

const page = `<!doctype html>
<html lang="en">
  <head>
    <!--#include file="parts/head.html" title="Mine" -->
    <script type="module" src="mine.js"></script>
  </head>
  <body><main hidden><h1>Mine</h1></main></body>
</html>`;
const form = '<form action="/login"></form>';

const mistakes: [what: string, files: Record<string, string>, words: RegExp][] = [
  ['A slip in a script', { 'mine.html': page, 'mine.js': 'const = 1;' }, /mine\.js:1:7: Expected identifier but /],
  [
    'A package that is not there',
    { 'mine.html': page, 'mine.ts': "import 'none';" },
    /mine\.ts:1:8: Could not resolve "none"$/,
  ],
  [
    'A slip in words',
    { 'words/en/late.ts': 'export const late = {;' },
    /words\/en\/late\.ts:1:22: Expected identifier/,
  ],
  [
    'A form that would send',
    { 'mine.html': page.replace('</main>', `${form}</main>`), 'mine.js': '' },
    /mine\.html: <form action/,
  ],
];

for (const [what, files, words] of mistakes) {
  test(`${what} is named by the file that its maker wrote`, async () => {
    const pages = join(folder, what);
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(pages, name)), { recursive: true });
      await writeFile(join(pages, name), content);
    }
    await assert.rejects(build({ config, pages, outdir: join(folder, 'site') }), (error) => {
      assert.ok(error instanceof CommandError || error instanceof ConfigError);
      assert.ok(error.message.includes(pages), error.message);
      assert.match(error.message, words);
      return true;
    });
  });
}
