/** What the emulator knows of Amazon's requests is what the installed SDK says. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { asText, readSdk } from './read-sdk.ts';

test('The shapes that the emulator keeps are those of the installed SDK; if not: npx tsx tools/amazon-shapes.ts', async () => {
  const kept = await readFile(new URL('../../emulator/http/shapes/amazon.json', import.meta.url), 'utf8');
  assert.ok(kept.length > 10_000);
  assert.equal(kept, asText(readSdk()));
});
