/**
 * The file: a line that says what it is, then a line for everything that changed at one time. What was written survives any moment
 * at which the process may be killed; a line that a kill, or a full disk, has torn was never answered for, and does not count.
 */
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The first line. */
export const HEADER = '{"version":2}\n';

export type Journal = {
  /** Of the file, in bytes; 0 where there is none yet. */
  size(): number;
  /** Whether the file that was opened, or written, is still the one under its name. */
  isThere(): Promise<boolean>;
  /** Adds a line. When it resolves, the line is on disk; when it rejects, the file is as it was. */
  append(changes: string[]): Promise<void>;
  /** Writes the file anew beside its predecessor, forces it to disk, and lets it take the other's place in one step. */
  rewrite(lines: Iterable<string[]>): Promise<void>;
  close(): Promise<void>;
};

/** @param size how much of the file counts; what comes after it is torn, and is written over. */
export function openJournal(file: string, size: number): Journal {
  let length = size;
  let isTorn = true;
  let handle: FileHandle | undefined;
  return {
    size: () => length,
    isThere: () => isUnderItsName(file, handle),
    async append(changes) {
      handle ??= await open(file, 'r+');
      const bytes = Buffer.from(lineOf(changes));
      if (isTorn) await handle.truncate(length);
      isTorn = true;
      await writeAll(handle, bytes, length);
      await handle.datasync();
      isTorn = false;
      length += bytes.length;
    },
    async rewrite(lines) {
      const draft = await writeDraft(file, lines);
      await handle?.close();
      [handle, length, isTorn] = [draft.handle, draft.length, false];
      await syncFolder(dirname(file));
    },
    close: async () => {
      await handle?.close();
      handle = undefined;
    },
  };
}

async function isUnderItsName(file: string, handle: FileHandle | undefined): Promise<boolean> {
  const [named, opened] = await Promise.all([stat(file).catch(() => undefined), handle?.stat()]);
  return named !== undefined && (opened === undefined || (named.ino === opened.ino && named.dev === opened.dev));
}

function lineOf(changes: string[]): string {
  return `[${changes.join(',')}]\n`;
}

async function writeDraft(file: string, lines: Iterable<string[]>): Promise<{ handle: FileHandle; length: number }> {
  const draft = `${file}.new`;
  const handle = await open(draft, 'w+', 0o600);
  try {
    let length = await writeAll(handle, Buffer.from(HEADER), 0);
    for (const changes of lines) length += await writeAll(handle, Buffer.from(lineOf(changes)), length);
    await handle.sync();
    await rename(draft, file);
    return { handle, length };
  } catch (error) {
    await handle.close();
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<number> {
  let written = 0;
  while (written < bytes.length) {
    written += (await handle.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  }
  return written;
}

/** Makes the renaming last through a power cut; not every system lets a folder be opened for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
