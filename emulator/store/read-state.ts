/** Reads a state file, in today's form or in the one that was a single JSON value, and believes nothing that is in it. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { HEADER } from './journal.ts';
import { isRecord, layout, misfitOf, type TableName, topTables } from './layout.ts';
import { makeFolder } from './make-folder.ts';
import { addRow, emptyTables, ownValue, pathOf, removeRow, type Table, type Tables } from './tables.ts';

export type ReadState = {
  tables: Tables;
  /** How many bytes of the file count; 0 when there is no file, or when it has to be written anew. */
  size: number;
  /** How many of those a file would have that holds nothing but the rows that are left. */
  needed: number;
};

/**
 * What the file remembers; an empty state when there is no file yet.
 *
 * @throws {Error} naming the file and what is wrong in it, when it is not one of ours.
 */
export function readState(file: string): ReadState {
  makeFolder(dirname(file));
  const bytes = readIfThere(file);
  const state = { tables: emptyTables(topTables), size: 0, needed: 0 };
  if (!bytes) return state;
  try {
    if (bytes.subarray(0, HEADER.length).toString() === HEADER) return { ...state, ...readLines(state.tables, bytes) };
    readOldForm(state.tables, bytes.toString());
    return state;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file} is not a saved user pool (${reason}). Move it away, or start with --fresh.`, { cause });
  }
}

/** What stands after the last line break was being written when the emulator ended. */
function readLines(tables: Tables, bytes: Buffer): { size: number; needed: number } {
  let [start, changes, number] = [HEADER.length, 0, 2];
  for (let end = bytes.indexOf('\n', start); end >= 0; end = bytes.indexOf('\n', start)) {
    changes += readLine(tables, bytes.toString('utf8', start, end), number);
    [start, number] = [end + 1, number + 1];
  }
  return { size: start, needed: changes === 0 ? start : (start * countAll(tables)) / changes };
}

function readLine(tables: Tables, line: string, number: number): number {
  try {
    const changes: unknown = JSON.parse(line);
    if (!Array.isArray(changes)) throw new Error('not a list of changes');
    for (const change of changes) readChange(tables, change);
    return changes.length;
  } catch (cause) {
    throw new Error(`line ${number}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function readChange(tables: Tables, change: unknown): void {
  const at: unknown = isRecord(change) ? change.at : undefined;
  if (!isRecord(change) || !Array.isArray(at)) throw new Error('a change without its place');
  const { table, key } = placeOf(tables, at.map(String));
  if (!('is' in change)) {
    removeRow(table, key, () => undefined);
    return;
  }
  const row = table.rows.get(key);
  requireFit(table, key, change.is);
  if (row && layout[table.name].tables.length > 0) row.value = change.is;
  else addRow(table, key, change.is);
}

/** @param at as `pathOf` gives it. */
function placeOf(tables: Tables, at: string[]): { table: Table; key: string } {
  const [name = '', key = '', ...rest] = at;
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!table || at.length < 2) throw new Error(`${at.join('/')} is nowhere in a state`);
  if (rest.length === 0) return { table, key };
  const row = table.rows.get(key);
  if (!row) throw new Error(`${at.join('/')} hangs on nothing`);
  return placeOf(row.tables, rest);
}

function requireFit(table: Table, key: string, value: unknown): void {
  const misfit = misfitOf(layout[table.name], key, value);
  if (misfit) throw new Error(`${pathOf(table, key).join('/')}: ${misfit}`);
}

function readOldForm(tables: Tables, text: string): void {
  const { version, ...state } = JSON.parse(text) as { version: number } & Partial<Record<TableName, unknown>>;
  if (version !== 1) throw new Error(`its version is ${version}, which is none of those known here`);
  if (!isRecord(state.pools) || !isRecord(state.identityPools) || !Array.isArray(state.inbox)) {
    throw new Error('pools, identity pools or the inbox are missing');
  }
  readRows(tables, { ...state, inbox: Object.fromEntries(state.inbox.entries()) });
}

function readRows(tables: Tables, given: Record<string, unknown>): void {
  for (const table of Object.values(tables)) {
    const rows = given[table.name] ?? {};
    if (!isRecord(rows)) throw new Error(`${table.name} are not a record`);
    for (const [key, value] of Object.entries(rows)) {
      requireFit(table, key, value);
      readRows(addRow(table, key, ownValue(table, value)).tables, Object(value));
    }
  }
}

function countAll(tables: Tables): number {
  const rows = Object.values(tables).flatMap((table) => [...table.rows.values()]);
  return rows.reduce((sum, row) => sum + 1 + countAll(row.tables), 0);
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
