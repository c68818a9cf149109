/** What the machine refuses, a file, a folder or a port, in words for whoever has called a command. */
import { CommandError } from './command-error.ts';

const noRight = 'permission denied. Change its rights, or name another place.';
const noRoom = 'there is no room left. Make some, or name another place.';

/** By Node's code; others are mistakes of the program's own, or said by whoever knows what the file is. */
const words: Readonly<Record<string, string>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: 'this place can only be read. Name another one.',
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  ENOTDIR: 'a file is in the way of a folder. Name another place.',
  EEXIST: 'a file is in the way of a folder. Name another place.',
  EISDIR: 'is a folder, and a file is needed. Name a file.',
};

/** @returns what is wrong with the file or folder, without its name; undefined for every other error. */
export function fileTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  // The folder above it is there, and takes none.
  const isFolderRefused = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir';
  return isFolderRefused ? 'no folder can be made there. Name another place.' : words[String(error.code)];
}

/** @returns undefined for what the machine has not refused. */
export function machineRefusal(error: unknown): CommandError | undefined {
  const trouble = fileTrouble(error);
  if (trouble === undefined || !(error instanceof Error)) return undefined;
  const { path, dest, syscall, port } = error as NodeJS.ErrnoException & { dest?: string; port?: number };
  if (syscall === 'listen') {
    const reason = `Port ${port}: this user may not listen there. Take another one, from 1024 on.`;
    return new CommandError('Start', reason, { cause: error });
  }
  const place = dest ?? path;
  return place === undefined ? undefined : new CommandError('File', `${place}: ${trouble}`, { cause: error });
}
