/** What is typed at a terminal is not shown; what is piped in is read as far as its first line. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { readSecret } from './read-secret.ts';

/** A standard input and a standard error that remember what was written to them. */
function streams(isTTY: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined });
  const output = new PassThrough();
  return { input, output, shown: () => String(output.read() ?? '') };
}

async function piped(text: string): Promise<string | undefined> {
  const { input, output, shown } = streams(false);
  input.end(text);
  const answer = await readSecret('Password: ', { input, output });
  assert.equal(shown(), '', 'nobody is asked');
  return answer;
}

test('At a terminal the question is shown, and nothing of the answer', async () => {
  const { input, output, shown } = streams(true);
  const answer = readSecret('Password: ', { input, output });
  input.write('Engina\u007fe-1843\r');
  assert.equal(await answer, 'Engine-1843');
  assert.equal(shown(), 'Password: \n');
});

test('From a pipe the first line counts, whatever ends it, and blanks are part of it', async () => {
  assert.equal(await piped(' Engine 1843 \n'), ' Engine 1843 ');
  assert.equal(await piped('Engine-1843\r\nand more'), 'Engine-1843');
  assert.equal(await piped('Pässwörd–1'), 'Pässwörd–1');
  assert.equal(await piped('\nsecond'), '');
  assert.equal(await piped(''), undefined);
});
