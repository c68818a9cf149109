/**
 * Keeps the state in one JSON file. What was saved survives any moment at which the process may be killed: the file is
 * written beside its predecessor, forced to disk, and then takes its place in one step.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { emptyState } from './empty-state.ts';
import type { State } from './state.ts';

const VERSION = 1;

/**
 * What the file remembers; an empty state when there is no file yet.
 *
 * @throws {Error} naming the file, when it is not one of ours.
 */
export function loadState(file: string): State {
  mkdirSync(dirname(file), { recursive: true });
  const text = readIfThere(file);
  return text === undefined ? emptyState() : parseState(file, text);
}

/** The next state begins empty. */
export function forgetState(file: string): void {
  rmSync(file, { force: true });
}

/** Saves the state as it is at that time or later; resolves when it is on disk. */
export type Save = () => Promise<void>;

/** Calls that come while a save is under way share the next one. A state that has not changed is not written again. */
export function makeSave(file: string, read: () => State): Save {
  let saved: string | undefined;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function write(): Promise<void> {
    const text = JSON.stringify({ version: VERSION, ...read() });
    if (text === saved) return;
    await replace(file, text);
    saved = text;
  }

  return () => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        running = write();
        return running;
      });
    return next;
  };
}

async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.new`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await syncFolder(dirname(file));
}

/** Makes the renaming last through a power cut; not every system lets a folder be opened for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseState(file: string, text: string): State {
  try {
    const { version, ...state } = JSON.parse(text) as State & { version: number };
    if (version !== VERSION) throw new Error(`its version is ${version}, not ${VERSION}`);
    if (!isRecord(state.pools) || !isRecord(state.identityPools) || !Array.isArray(state.inbox)) {
      throw new Error('pools, identity pools or the inbox are missing');
    }
    return state;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file} is not a saved user pool (${reason}). Move it away, or start with --fresh.`, { cause });
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
