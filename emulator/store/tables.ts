/**
 * What the state is made of underneath: tables of rows, some rows with tables of their own (a pool has people). A row is what is
 * saved, undone and found as one piece, so that a request costs what it touches and not what there is.
 */
import { layout, type TableName } from './layout.ts';

export type Row = {
  readonly table: Table;
  readonly key: string;
  /** Higher than that of every row that is older. */
  readonly number: number;
  /** Plain JSON, without what is in `tables`. */
  value: unknown;
  readonly tables: Tables;
};

export type Tables = Record<string, Table>;

export type Table = {
  readonly name: TableName;
  /** The row it belongs to; none for those at the top. */
  readonly owner: Row | undefined;
  readonly rows: Map<string, Row>;
  /** What finds rows without looking at each: told of every row that may have changed. */
  readonly followers: Map<object, { stale: Set<Row> }>;
  /** How far `sweepRows` has come. */
  sweep: Iterator<Row> | undefined;
};

let lastNumber = 0;

export function emptyTables(names: readonly TableName[], owner?: Row): Tables {
  return Object.fromEntries(names.map((name) => [name, emptyTable(name, owner)]));
}

function emptyTable(name: TableName, owner: Row | undefined): Table {
  return { name, owner, rows: new Map(), followers: new Map(), sweep: undefined };
}

/** Told of each row before it is put, changed or removed. */
export type Before = (table: Table, key: string) => void;

/** Puts a row with all that hangs on it in the place of an earlier one. The value is copied: what was handed in stays the caller's. */
export function putRow(table: Table, key: string, given: unknown, before: Before): void {
  before(table, key);
  const value = copy(given);
  const { tables } = addRow(table, key, ownValue(table, value));
  for (const inner of Object.values(tables)) {
    const rows: unknown = Object(value)[inner.name] ?? {};
    for (const [innerKey, innerValue] of Object.entries(Object(rows))) putRow(inner, innerKey, innerValue, before);
  }
}

/** The same for a value that is nobody else's, and has nothing hanging on it. */
export function addRow(table: Table, key: string, value: unknown): Row {
  lastNumber += 1;
  const row: Row = { table, key, number: lastNumber, value, tables: {} };
  const names = layout[table.name].tables;
  if (names.length > 0) Object.assign(row.tables, emptyTables(names, row));
  const earlier = table.rows.get(key);
  if (earlier) noteStale(earlier);
  table.rows.set(key, row);
  noteStale(row);
  return row;
}

export function removeRow(table: Table, key: string, before: Before): void {
  const row = table.rows.get(key);
  if (!row) return;
  before(table, key);
  table.rows.delete(key);
  noteStale(row);
}

export function noteStale(row: Row): void {
  for (const { stale } of row.table.followers.values()) stale.add(row);
}

/** Whether a row is still one of the state's. */
export function isThere(row: Row): boolean {
  return row.table.rows.get(row.key) === row;
}

/** From the top: `['pools', 'us-east-1_Gatehouse', 'users', 'ada']`. */
export function pathOf(table: Table, key: string): string[] {
  const { owner, name } = table;
  return owner ? [...pathOf(owner.table, owner.key), name, key] : [name, key];
}

/** As the file will give it back: members that are undefined are not there. */
export function copy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** The row's own value, of one with what hangs on it. */
export function ownValue(table: Table, value: unknown): unknown {
  const names: readonly string[] = layout[table.name].tables;
  if (names.length === 0) return value;
  return Object.fromEntries(Object.entries(Object(value)).filter(([name]) => !names.includes(name)));
}
