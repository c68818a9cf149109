/** A question to the person at the terminal; the answer may be seen. */
import { createInterface } from 'node:readline';
import type { Source } from './read-secret.ts';

const standard = (): Source => ({ input: process.stdin, output: process.stderr });

/** @returns the answer without blanks around it; nothing when nobody is there to answer. */
export function ask(question: string, { input, output }: Source = standard()): Promise<string | undefined> {
  output.write(`${question} `);
  const lines = createInterface({ input });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line.trim());
      lines.close();
    });
    lines.once('close', () => {
      if (!input.isTTY) output.write('\n');
      resolve(undefined);
    });
  });
}
