/** One line of standard input that nobody should see: a password or a code. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Writable } from 'node:stream';

export type Source = {
  input: Readable & { isTTY?: boolean };
  /** Where the question goes: never standard output, which is for results. */
  output: NodeJS.WritableStream;
};

const standard = (): Source => ({ input: process.stdin, output: process.stderr });

/**
 * The first line, without its line break. On a terminal the question is asked and nothing of the answer is shown.
 *
 * @returns nothing when the input ends before there was a line.
 */
export async function readSecret(
  question: string,
  { input, output }: Source = standard(),
): Promise<string | undefined> {
  const isTyped = input.isTTY === true;
  if (isTyped) output.write(question);
  const lines = createInterface({ input, output: nowhere(), terminal: isTyped, historySize: 0 });
  try {
    return await firstLine(lines);
  } finally {
    lines.close();
    if (isTyped) output.write('\n');
  }
}

function firstLine(lines: ReturnType<typeof createInterface>): Promise<string | undefined> {
  return new Promise((resolve) => {
    lines.once('line', resolve);
    // Unseen typing takes Ctrl-C away from the terminal, which would have ended the command.
    lines.once('SIGINT', () => {
      lines.close();
      process.kill(process.pid, 'SIGINT');
    });
    lines.once('close', () => resolve(undefined));
  });
}

/** What is typed is echoed to here. */
function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
