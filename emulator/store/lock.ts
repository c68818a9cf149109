/**
 * Lets one emulator at a time have a state file: two would write over what the other has answered. The lock is a file
 * beside it that names the process; that of a process which is gone, even by a power cut, is taken over.
 */
import { linkSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Files that emulators of this very process have. */
const held = new Set<string>();

/**
 * @returns what gives the file free again.
 * @throws {Error} that names the file and the process that has it.
 */
export function lockFile(file: string): () => void {
  makeFolder(dirname(file));
  const path = join(realpathSync(dirname(file)), basename(file));
  const lock = `${path}.lock`;
  if (held.has(path)) refuse(file, process.pid);
  if (!writeLock(lock)) {
    removeStale(file, lock);
    if (!writeLock(lock)) refuse(file, ownerOf(lock)?.pid);
  }
  held.add(path);
  return () => {
    if (held.delete(path)) rmSync(lock, { force: true });
  };
}

/** @returns false if there is one already. */
function writeLock(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid} ${startOf(process.pid)}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves it away first: if two take over at once, the second finds that it has moved a living lock, and puts it back. */
function removeStale(file: string, lock: string): void {
  const owner = ownerOf(lock);
  if (owner && isAlive(owner)) refuse(file, owner.pid);
  const moved = `${lock}.${process.pid}`;
  try {
    renameSync(lock, moved);
    const found = ownerOf(moved);
    if (found && isAlive(found)) linkSync(moved, lock);
  } catch {
    // Somebody else was quicker; the next attempt to write the lock says who.
  } finally {
    rmSync(moved, { force: true });
  }
}

type Owner = { pid: number; start: string };

/** Undefined where it can't be read, or holds nothing: its process was killed while it wrote. */
function ownerOf(lock: string): Owner | undefined {
  try {
    const [pid = '', start = ''] = readFileSync(lock, 'utf8').trim().split(' ');
    return Number(pid) > 0 ? { pid: Number(pid), start } : undefined;
  } catch {
    return undefined;
  }
}

/** A number is given to another process in time, in a container soon: when it started tells them apart, where that can be known. */
function isAlive({ pid, start }: Owner): boolean {
  // What this process has is in `held`.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return start === startOf(pid);
}

/** In ticks since the machine started; Linux alone has it at hand. */
function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function refuse(file: string, pid: number | undefined): never {
  const who = pid === undefined ? 'another process' : `process ${pid}`;
  throw new Error(`${file} is in use by the emulator of ${who}. Stop that one, or name another --file.`);
}
