/** What has changed since it was last saved: from it comes what is written, and by it changes are undone that can't be. */
import { isThere, noteStale, pathOf, type Row, removeRow, type Table, type Tables } from './tables.ts';

/** A row as it was: which one stood there, if any, and its value as JSON, which keeps while the row changes. */
type Earlier = { row: Row | undefined; json: string | undefined };

export type Changes = Map<Table, Map<string, Earlier>>;

/** To be called before a row changes; only the first time counts. */
export function noteChange(changes: Changes, table: Table, key: string): void {
  const rows = changes.get(table) ?? new Map<string, Earlier>();
  changes.set(table, rows);
  if (rows.has(key)) return;
  const row = table.rows.get(key);
  rows.set(key, { row, json: row && JSON.stringify(row.value) });
}

/** As JSON, what makes a saved state this one. A row that is as it was is not among it, nor what hangs on a row that is gone. */
export function writeChanges(changes: Changes, tables: Tables): string[] {
  return [...changes].flatMap(([table, rows]) => {
    if (!isReachable(table, tables)) return [];
    return [...rows].flatMap(([key, earlier]) => writeChange(table, key, earlier));
  });
}

function writeChange(table: Table, key: string, { row: earlier, json: earlierJson }: Earlier): string[] {
  const row = table.rows.get(key);
  const removal = earlier && earlier !== row && (!row || Object.keys(earlier.tables).length > 0);
  const json = row && JSON.stringify(row.value);
  const isSame = !removal && json === earlierJson;
  return [
    ...(removal ? [writeRow(table, key)] : []),
    ...(json === undefined || isSame ? [] : [writeRow(table, key, json)]),
  ];
}

/** @param json none for a row that is gone. */
export function writeRow(table: Table, key: string, json?: string): string {
  const at = JSON.stringify(pathOf(table, key));
  return json === undefined ? `{"at":${at}}` : `{"at":${at},"is":${json}}`;
}

/** Everything there is. */
export function* writeAll(tables: Tables): Generator<string> {
  for (const table of Object.values(tables)) {
    for (const row of table.rows.values()) {
      yield writeRow(table, row.key, JSON.stringify(row.value));
      yield* writeAll(row.tables);
    }
  }
}

/** Makes everything as it was. */
export function undoChanges(changes: Changes): void {
  for (const [table, rows] of changes) {
    for (const [key, { row, json }] of rows) {
      const now = table.rows.get(key);
      if (now && now !== row) removeRow(table, key, () => undefined);
      if (!row) continue;
      row.value = JSON.parse(json ?? 'null');
      table.rows.set(key, row);
      noteStale(row);
    }
  }
}

function isReachable(table: Table, tables: Tables): boolean {
  const { name, owner } = table;
  return owner ? isThere(owner) && isReachable(owner.table, tables) : tables[name] === table;
}
