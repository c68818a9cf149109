/** Programs of the machine: where they are, and how one that installs something is run. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param names The first one that is there counts.
 * @param path Folders of programs, as in the environment.
 */
export function findProgram(names: string[], path: string = process.env.PATH ?? ''): string | undefined {
  const folders = path.split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export type Say = (text: string) => void;

/** Said, since it changes the machine and takes minutes. @returns whether it ended well. */
export function install(command: string, args: string[], say: Say, path: string = process.env.PATH ?? ''): boolean {
  say(`$ ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PATH: path },
  });
  return status === 0;
}
