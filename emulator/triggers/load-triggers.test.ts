/** Handlers in files: whatever they are called, and in whatever module system and language they are written. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { loadTriggers } from './load-triggers.ts';
import { triggerNames, uncapitalize } from './triggers.ts';

async function folderWith(t: TestContext, files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-handlers-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'node_modules/words'), { recursive: true });
  await writeFile(join(folder, 'node_modules/words/index.js'), "exports.words = 'by a package';");
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const esm = 'export const handler = async (event) => ({ ...event, by: import.meta.url });';

test('Every trigger is found by its name, with hyphens or as Cognito writes it', async (t) => {
  const kebab = (name: string) =>
    name
      .replace('SMS', 'Sms')
      .replaceAll(/(?<!^)([A-Z])/g, '-$1')
      .toLowerCase();
  for (const named of [kebab, (name: string) => name, (name: string) => name.toLowerCase()]) {
    const files = Object.fromEntries(triggerNames.map((name) => [`${named(name)}.mjs`, esm]));
    const folder = await folderWith(t, {
      ...files,
      'shared.mjs': '',
      'notes.txt': '',
      'pre-sign-up.test.mjs': '',
      'x.d.ts': '',
    });
    const { triggers, files: found, others } = await loadTriggers(folder);
    assert.deepEqual(Object.keys(found).toSorted(), triggerNames.toSorted());
    assert.deepEqual(Object.keys(triggers).toSorted(), triggerNames.map(uncapitalize).toSorted());
    assert.deepEqual(others, ['shared.mjs']);
  }
});

const written = {
  'PreSignUp.mjs': `import { words } from 'words'; export const handler = async () => words;`,
  'PreAuthentication.cjs': `const { words } = require('words'); exports.handler = async () => words;`,
  'PostAuthentication.js': `const { words } = require('words'); exports.handler = async () => words;`,
  'PostConfirmation.js': `import { words } from 'words'; export const handler = async () => words;`,
  'CustomMessage.ts': `import { words } from 'words'; type Words = string; export const handler = async (): Promise<Words> => words;`,
  'UserMigration.mts': `import { aside } from './aside'; export const handler = async () => aside;`,
  'PreTokenGeneration.js': `module.exports = async () => 'by a package';`,
  'aside.ts': `import { words } from 'words'; export const aside: string = words;`,
};

for (const type of ['module', 'commonjs', undefined] as const) {
  test(`Each module system and language is read in a folder of type ${type ?? 'none'}`, async (t) => {
    // There Node takes a .js file for CommonJS, whatever is in it.
    const own = type === 'commonjs' ? { 'PostConfirmation.js': written['PreTokenGeneration.js'] } : {};
    const manifest = type === undefined ? '{}' : JSON.stringify({ type });
    const folder = await folderWith(t, { ...written, ...own, 'package.json': manifest });
    const { triggers } = await loadTriggers(folder);
    for (const [name, run] of Object.entries(triggers)) {
      assert.equal(await (run as unknown as () => Promise<string>)(), 'by a package', name);
    }
  });
}

test('What can’t be a trigger is refused by the name of its file', async (t) => {
  await assert.rejects(loadTriggers('/nowhere/at/all'), /^Error: \/nowhere\/at\/all: there is no such folder$/);
  const refusals: [files: Record<string, string>, words: RegExp][] = [
    [{ 'pre-sign-up.mjs': esm, 'PreSignUp.js': esm }, /PreSignUp\.js and pre-sign-up\.mjs are both PreSignUp$/],
    [{ 'pre-sign-up.mjs': 'export const handle = 1;' }, /pre-sign-up\.mjs: exports no function called handler$/],
    [{ 'pre-sign-up.mjs': 'throw new Error("broken")' }, /pre-sign-up\.mjs: broken$/],
    [{ 'pre-sign-up.ts': 'export const handler: = 1' }, /pre-sign-up\.ts: Build failed/],
  ];
  for (const [files, words] of refusals) await assert.rejects(loadTriggers(await folderWith(t, files)), words);
});
