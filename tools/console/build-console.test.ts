/** The page that the emulator keeps is the one that its sources make. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { asText, buildConsole } from './build-console.ts';

test('The console that the emulator keeps is built from its sources as they are; if not: npx tsx tools/console.ts', async () => {
  const kept = await readFile(new URL('../../emulator/console/assets.json', import.meta.url), 'utf8');
  const built = await buildConsole();
  assert.equal(kept, asText(built));
  assert.ok(built.script.length > 5000 && built.script.length < 20_000, `${built.script.length} characters of script`);
  assert.ok(!built.script.includes('</script') && !built.style.includes('</style'));
});
