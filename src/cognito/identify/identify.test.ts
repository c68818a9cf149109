/** Every text of Cognito's that is known is identified as what it is. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { identify } from './identify.ts';
import { knownTexts } from './known-texts-scene.ts';
import { reasons } from './reasons.ts';

for (const { reason, about, ...refusal } of knownTexts) {
  test(`${refusal.code} of ${refusal.operation} “${refusal.message}” is ${reason}`, () => {
    assert.deepEqual(identify(refusal), { reason, about });
  });
}

test('every reason has a text that it is known by', () => {
  const known = new Set(knownTexts.map(({ reason }) => reason));
  assert.deepEqual(
    Object.values(reasons)
      .flat()
      .filter((reason) => !known.has(reason)),
    [],
  );
});

/** Whose texts are read there: the browser’s, CloudFormation’s, the system’s. */
const others = new Set([
  'src/words/explain.ts',
  'tools/command-lab/tool-process.ts',
  'tools/deploy/find-stack.ts',
  'tools/start/start-site.ts',
]);

test('nobody else reads the texts of refusals', async () => {
  const root = join(import.meta.dirname, '../../..');
  const files = (
    await Promise.all(['src', 'tools'].map((room) => readdir(join(root, room), { recursive: true })))
  ).flatMap((names, index) => names.map((name) => `${['src', 'tools'][index]}/${name}`));
  const own = files.filter((name) => name.endsWith('.ts') && !/\.test\.ts$|cognito\/identify\/|-lab\//.test(name));
  const readers = await Promise.all(
    own.map(async (name) => {
      const text = await readFile(join(root, name), 'utf8');
      return /(?:test|exec)\((?:[\w.]*\.)?(?:message|said)\)|(?:message|said)\.(?:includes|match|startsWith)\(/.test(
        text,
      )
        ? [name]
        : [];
    }),
  );
  assert.deepEqual(
    readers.flat().filter((name) => !others.has(name)),
    [],
  );
});
