import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { root } from '../config/load-config.ts';
import { wordsIn } from './words-in.ts';

async function bundled(folder: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/form/check.ts'],
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
    external: ['#config'],
    plugins: [wordsIn(folder)],
  });
  return outputFiles[0]?.text ?? '';
}

test('The same module speaks the language that the build gives it, and no other', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-words-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'fields.ts'), "export const fields = { notACode: 'Der Code hat 6 bis 8 Ziffern' };\n");
  for (const subject of ['trouble', 'typed']) {
    await writeFile(join(folder, `${subject}.ts`), `export const ${subject} = {};\n`);
  }
  const [english, german] = await Promise.all([bundled(join(root, 'src/words/en')), bundled(folder)]);
  assert.match(english, /The code is 6 to 8 digits/);
  assert.match(german, /Der Code hat 6 bis 8 Ziffern/);
  assert.doesNotMatch(german, /The code is/);
});

test('A page loads the words of its own subjects alone', async () => {
  const check = await bundled(join(root, 'src/words/en'));
  assert.doesNotMatch(check, /Two-step|user pool|Your API|Password needs/);
});
