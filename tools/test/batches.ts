/** Which test files run together: where starting takes longer than testing, one process serves several files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../config/load-config.ts';

type Batch = {
  /** Paths of its files, from the root. */
  files: RegExp;
  /** Those that need a process of their own. */
  apart: RegExp;
  /** How many processes. */
  count: number;
};

const nothing = /(?!)/;

const batches: Batch[] = [
  // What starts slowly here are the bundles of the commands, and Amazon's SDK.
  { files: /^tools\/deploy(?:-lab)?\//, apart: nothing, count: 2 },
  // These look at what a process has loaded, turn its clock, or replace what stands in its environment.
  { files: /^tools\/(?:users|token|command-line)\//, apart: /token\/(?:bundle|get-token)|aws-place/, count: 1 },
  // Amplify waits a lot, so nothing else waits with it.
  { files: /^emulator\/contract\/.*-amplify/, apart: nothing, count: 1 },
  // amazon-cognito-identity-js has to be untouched in sign-in-acij.test.ts; costs.test.ts counts whatever runs in its process.
  { files: /^emulator\/contract\/(?!.*-amplify)/, apart: /sign-in-acij|kill|aws-cli|costs/, count: 3 },
  // Most of these look at files, or start processes of their own.
  {
    files: /^tools\/(?:amazon-shapes|browser|build|bundled|config|emulator|serve|start|test)\//,
    apart: /ensure-browser|start-site|run-emulator|cached-bundle/,
    count: 2,
  },
  // Small ones; six replace what belongs to the whole process.
  {
    files: /^(?:src|emulator(?!\/contract\/))\//,
    apart: /(?:call|refresh|explain|lost-tries|odd-answers|sign-in-name)\.test/,
    count: 2,
  },
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
    if (members.length < batch.count) throw new Error(`tools/test/batches.ts: too few tests are ${batch.files}`);
    return Array.from({ length: batch.count }, (_, index) => {
      const path = join(folder, `batch-${number}-${index}.mjs`);
      writeFileSync(path, together(members.filter((_file, position) => position % batch.count === index)));
      return path;
    });
  });
  return [...shared, ...files.filter((file) => !batches.some((batch) => isMember(batch, file)))];
}

/** The name of a test that is none of ours, one in every batch. */
export const loading = 'every file of the batch is loaded';

/**
 * Tests run one after the other, and the first ends when all the others are known: otherwise a process whose tests are over
 * before the next file is there would close what that file has opened.
 */
function together(files: string[]): string {
  const imports = files.map((file) => `await import(${JSON.stringify(pathToFileURL(join(root, file)).href)});\n`);
  return [
    "import { test } from 'node:test';\n",
    'let finish;\n',
    'const all = new Promise((resolve) => (finish = resolve));\n',
    `test(${JSON.stringify(loading)}, () => all);\n`,
    ...imports,
    'finish();\n',
  ].join('');
}

function isMember({ files, apart }: Batch, file: string): boolean {
  return files.test(file) && !apart.test(file);
}
