/** The sentences of the commands: kind, and of use to somebody who has to do something next. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { words } from './words.ts';

const here = new URL('.', import.meta.url);

it('no sentence begs, apologises or calls anything invalid', () => {
  const source = readFileSync(new URL('words.ts', here), 'utf8');
  assert.doesNotMatch(source, /\b(?:please|sorry|oops|invalid|illegal)\b/i);
});

it('each sentence is said somewhere', () => {
  const sources = readdirSync(here)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .concat('../deploy.ts', '../undeploy.ts')
    .map((name) => readFileSync(new URL(name, here), 'utf8'))
    .join('\n');
  for (const name of Object.keys(words)) assert.match(sources, new RegExp(`words\\.${name}\\b`), name);
});
