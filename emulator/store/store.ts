/**
 * The state and its saving. Whoever changes something begins a change, writes to the state that it shows, and commits: the promise
 * is kept once all of it is on disk. What can't be saved is undone for everybody, so that what was refused leaves no trace.
 */
import { rmSync } from 'node:fs';
import { type Changes, noteChange, undoChanges, writeAll, writeChanges } from './changes.ts';
import { type Journal, openJournal } from './journal.ts';
import { lastingTables, topTables } from './layout.ts';
import { type ReadState, readState } from './read-state.ts';
import type { State } from './state.ts';
import { type Before, emptyTables, type Tables } from './tables.ts';
import { viewOf } from './view.ts';

export type Change = {
  /** As it is now, to be read and written. */
  state: State;
  hasWritten(): boolean;
  /**
   * Saves what was changed until now, by whomever; resolves when it is on disk. Also for what only reads, since that may tell of
   * changes that are not saved yet.
   *
   * @throws {Unsaved}
   */
  commit(): Promise<void>;
};

export type Store = {
  /** For whoever changes the state by hand; saved with the next change. */
  state: State;
  begin(): Change;
  /** Begins again with nothing but what lasts; saved with the next commit. */
  forget(): void;
  /** @throws what keeps the file from being written. */
  close(): Promise<void>;
};

/** A change that could not be saved, and has been undone. The message says why, and what is still possible. */
export class Unsaved extends Error {
  override name = 'Unsaved';
}

/** Undefined where there is nothing to wait for. */
type Save = () => Promise<void> | undefined;

type Kept = {
  tables: Tables;
  /** Since the last save began. */
  changes: Changes;
  /** What was there before it was forgotten, until that is saved. */
  forgotten: Tables | undefined;
  /** How often changes have been undone, and why the last time. */
  undone: number;
  reason: Unsaved;
  /** None: it ends with the process. */
  journal: Journal | undefined;
  /** How large the file may become before it is written anew. */
  limit: number;
};

/**
 * @param isFresh Forgets what the file holds, but for what lasts.
 * @throws {Error} naming the file, when it is not one of ours and not to be forgotten.
 */
export function openStore(file?: string, isFresh = false): Store {
  const kept = keptIn(file, isFresh);
  const save = saver(kept);
  return {
    state: viewOf(() => kept.tables, noteIn(kept)),
    begin: () => begin(kept, save),
    forget() {
      kept.forgotten ??= kept.tables;
      kept.tables = lastingOf(kept.tables);
    },
    async close() {
      await save();
      if (kept.journal && !(await kept.journal.isThere())) await rewrite(kept, kept.journal);
      await kept.journal?.close();
    },
  };
}

function keptIn(file: string | undefined, isFresh: boolean): Kept {
  const start = { changes: new Map(), forgotten: undefined, undone: 0, reason: new Unsaved() };
  if (file === undefined) return { ...start, tables: emptyTables(topTables), journal: undefined, limit: limitFor(0) };
  const { tables, size, needed } = isFresh ? forgetFile(file) : readState(file);
  return { ...start, tables, journal: openJournal(file, size), limit: limitFor(needed) };
}

function lastingOf(tables: Tables): Tables {
  const lasting = Object.entries(tables).filter(([, { name }]) => lastingTables.includes(name));
  return { ...emptyTables(topTables), ...Object.fromEntries(lasting) };
}

/** Of a file that nobody can read nothing lasts. */
function forgetFile(file: string): ReadState {
  const empty = { tables: emptyTables(topTables), size: 0, needed: 0 };
  try {
    return { ...empty, tables: lastingOf(readState(file).tables) };
  } catch {
    return empty;
  } finally {
    rmSync(file, { force: true });
  }
}

function begin(kept: Kept, save: Save): Change {
  const { undone } = kept;
  const note = noteIn(kept);
  let hasWritten = false;
  const requireValid = () => {
    if (kept.undone !== undone) throw kept.reason;
  };
  const before: Before = (table, key) => {
    requireValid();
    hasWritten = true;
    note(table, key);
  };
  return {
    state: viewOf(() => kept.tables, before),
    hasWritten: () => hasWritten,
    async commit() {
      await save();
      requireValid();
    },
  };
}

function noteIn(kept: Kept): Before {
  return (table, key) => {
    if (kept.journal) noteChange(kept.changes, table, key);
  };
}

/** Saves that are asked for while one is under way share the next. */
function saver(kept: Kept): Save {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  return () => {
    if (!running && kept.changes.size === 0 && !kept.forgotten) return undefined;
    next ??= Promise.resolve(running)
      .catch(() => undefined)
      .then(async () => {
        next = undefined;
        running = write(kept);
        await running.finally(() => (running = undefined));
      });
    return next;
  };
}

async function write(kept: Kept): Promise<void> {
  const { journal } = kept;
  const isFile = journal && journal.size() > 0 && (await journal.isThere());
  // From here to the first wait is the moment whose state is saved.
  const { changes, forgotten } = kept;
  Object.assign(kept, { changes: new Map(), forgotten: undefined });
  const texts = writeChanges(changes, kept.tables);
  if (!journal || (texts.length === 0 && !forgotten)) return;
  try {
    if (isFile && !forgotten && journal.size() < kept.limit) await journal.append(texts);
    else await rewrite(kept, journal);
  } catch (cause) {
    undo(kept, { changes, forgotten }, cause);
  }
}

/** Without what is over and done with. All of it is put into words at once, and then written. */
async function rewrite(kept: Kept, journal: Journal): Promise<void> {
  await journal.rewrite(inLines([...writeAll(kept.tables)]));
  kept.limit = limitFor(journal.size());
}

function* inLines(texts: string[]): Generator<string[]> {
  for (let start = 0; start < texts.length; start += ROWS_A_LINE) yield texts.slice(start, start + ROWS_A_LINE);
}

const ROWS_A_LINE = 100;

/** Written anew when it has become twice as large: then every byte has been written twice, on average. */
function limitFor(size: number): number {
  return 2 * size + 1_000_000;
}

/** What came after the changes that could not be saved rests on them, and goes too. */
function undo(kept: Kept, { changes, forgotten }: Pick<Kept, 'changes' | 'forgotten'>, cause: unknown): never {
  undoChanges(kept.changes);
  undoChanges(changes);
  kept.tables = forgotten ?? kept.tables;
  kept.changes = new Map();
  kept.forgotten = undefined;
  kept.undone += 1;
  const words = cause instanceof Error ? cause.message : String(cause);
  kept.reason = new Unsaved(
    `The emulator can't save this: ${words}. Nothing was changed, and what is there can be read.`,
    { cause },
  );
  throw kept.reason;
}
