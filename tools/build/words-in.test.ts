import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../config/load-config.ts';
import { wordsIn } from './words-in.ts';

const english = join(root, 'src/words/en');

/** @param folders The most important first. */
async function bundled(...folders: string[]): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/form/check.ts'],
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
    external: ['#config'],
    plugins: [wordsIn(modulesIn(folders))],
  });
  return outputFiles[0]?.text ?? '';
}

function modulesIn(folders: string[]): Map<string, string[]> {
  const modules = ['fields', 'trouble', 'typed'].map((subject): [string, string[]] => [
    subject,
    folders.map((folder) => join(folder, `${subject}.ts`)).filter((path) => existsSync(path)),
  ]);
  return new Map(modules);
}

test('The same module speaks the language that the build gives it, and no other', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-words-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'fields.ts'), "export const fields = { notACode: 'Der Code hat 6 bis 8 Ziffern' };\n");
  for (const subject of ['trouble', 'typed']) {
    await writeFile(join(folder, `${subject}.ts`), `export const ${subject} = {};\n`);
  }
  const [plain, german] = await Promise.all([bundled(english), bundled(folder)]);
  assert.match(plain, /The code is 6 to 8 digits/);
  assert.match(german, /Der Code hat 6 bis 8 Ziffern/);
  assert.doesNotMatch(german, /The code is/);
});

test('A page loads the words of its own subjects alone', async () => {
  const check = await bundled(english);
  assert.doesNotMatch(check, /Two-step|user pool|Your API|Password needs/);
});

test('Sentences of one’s own come before ours, one by one', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-words-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'fields.ts'), "export const fields = { notACode: 'A code has digits only' };\n");
  const file = join(folder, 'check.mjs');
  await writeFile(file, await bundled(folder, english));
  const { fieldProblem } = (await import(pathToFileURL(file).href)) as typeof import('../../src/form/check.ts');
  const rules = { label: 'Code', kind: 'code', isRequired: true } as const;
  assert.equal(fieldProblem('12', rules), 'A code has digits only');
  assert.equal(fieldProblem('', rules), 'Enter the code');
});
