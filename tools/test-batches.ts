/** Which test files run together: where starting takes longer than testing, one process serves several files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './load-config.ts';

type Batch = {
  /** What the names of its files begin with, from the root. */
  folder: string;
  /** Those that need a process of their own. */
  apart: RegExp;
  /** How many processes. */
  count: number;
};

const batches: Batch[] = [
  // What starts slowly here is the bundle of the command, and Amazon's SDK.
  { folder: 'tools/deploy/', apart: /(?!)/, count: 2 },
  { folder: 'tools/users/', apart: /(?!)/, count: 1 },
  // Amplify waits a lot, and amazon-cognito-identity-js has to be untouched in sign-in-acij.test.ts.
  { folder: 'emulator/contract/', apart: /-amplify|sign-in-acij|kill|aws-cli/, count: 3 },
];

/**
 * The files in `folder` that import those of a batch, then all the files that are in none.
 *
 * @param files Paths from the root.
 * @param folder A temporary one.
 */
export function inBatches(files: string[], folder: string): string[] {
  const shared = batches.flatMap((batch, number) => {
    const members = files.filter((file) => isMember(batch, file));
    // A process without a test counts as one that passed.
    if (members.length < batch.count) throw new Error(`tools/test-batches.ts: there are no tests in ${batch.folder}`);
    return Array.from({ length: batch.count }, (_, index) => {
      const imports = members
        .filter((_file, position) => position % batch.count === index)
        .map((file) => `import ${JSON.stringify(pathToFileURL(join(root, file)).href)};\n`);
      const path = join(folder, `batch-${number}-${index}.mjs`);
      writeFileSync(path, imports.join(''));
      return path;
    });
  });
  return [...shared, ...files.filter((file) => !batches.some((batch) => isMember(batch, file)))];
}

function isMember({ folder, apart }: Batch, file: string): boolean {
  return file.startsWith(folder) && !apart.test(file);
}
