/** A folder for as long as a build takes, which nothing leaves behind: no mistake, no Ctrl-C. */
import { rmSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../emulator/store/make-folder.ts';
import { stateFolder } from '../config/home.ts';

export type PassingFolder = {
  /** As a bundler calls it: without links. */
  path: string;
  remove(): void;
};

/** Those of this process. */
const folders = new Set<string>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** @param prefix Of its name. */
export async function passingFolder(prefix: string): Promise<PassingFolder> {
  makeFolder(stateFolder);
  const path = await realpath(await mkdtemp(join(stateFolder, prefix)));
  if (folders.size === 0) {
    process.on('exit', removeAll);
    for (const signal of signals) process.on(signal, end);
  }
  folders.add(path);
  return { path, remove: () => remove(path) };
}

function remove(path: string): void {
  // Something may still be copied into it.
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(path);
  if (folders.size > 0) return;
  process.off('exit', removeAll);
  for (const signal of signals) process.off(signal, end);
}

function removeAll(): void {
  for (const path of folders) remove(path);
}

/** Whoever else listens decides when the process ends; otherwise the signal ends it, as it would without a folder. */
function end(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  removeAll();
  process.kill(process.pid, signal);
}
