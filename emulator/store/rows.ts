/** What rules ask of a whole table without looking at all of it. The tables are those that a view shows: `pool.users`. */
import { type Index, type Order, placeOf, rowsAt, rowsInOrder } from './indexes.ts';
import { removeRow } from './tables.ts';
import { seenTable } from './view.ts';

type Shown<Value> = Record<string, Value>;

export function countRows(shown: Shown<unknown>): number {
  return seenTable(shown).table.rows.size;
}

/** The oldest first. */
export function findRows<Value>(shown: Shown<Value>, index: Index<Value, never>, key: string): Value[] {
  const { table, show } = seenTable(shown);
  return rowsAt(table, index, key).map((row) => show(row) as Value);
}

/** The keys under which they stand. */
export function findKeys<Value>(shown: Shown<Value>, index: Index<Value, never>, key: string): string[] {
  return rowsAt(seenTable(shown).table, index, key).map((row) => row.key);
}

type Range<Value> = {
  /** Only keys that begin so. */
  prefix: string;
  /** Only keys after this one. */
  after?: string | undefined;
  isWanted?(value: Value): boolean;
};

/** How many rows of an order have keys that begin so. */
export function countFrom<Value>(shown: Shown<Value>, order: Order<Value>, prefix: string): number {
  const rows = rowsInOrder(seenTable(shown).table, order);
  return placeOf(rows, `${prefix}\uffff`) - placeOf(rows, prefix);
}

/** Rows with their keys, in an order, one at a time for as long as somebody asks. */
export function* rowsFrom<Value>(
  shown: Shown<Value>,
  order: Order<Value>,
  { prefix, after, isWanted = () => true }: Range<Value>,
): Generator<{ key: string; value: Value }> {
  const { table, show } = seenTable(shown);
  const rows = rowsInOrder(table, order);
  const start = placeOf(rows, after !== undefined && after >= prefix ? `${after}\0` : prefix);
  for (let place = start; place < rows.length; place += 1) {
    const { key, row } = rows[place] ?? {};
    if (key === undefined || !row || !key.startsWith(prefix)) return;
    if (!isWanted(row.value as Value)) continue;
    yield {
      key,
      get value() {
        return show(row) as Value;
      },
    };
  }
}

const SWEPT = 8;

/**
 * Removes what is over. Looks at a few rows only and goes on with the next ones another time, so that a table to which rows are
 * added one by one never holds much that is over.
 */
export function sweepRows<Value>(shown: Shown<Value>, isOver: (value: Value) => boolean): void {
  const { table, before } = seenTable(shown);
  for (let looked = 0; looked < SWEPT; looked += 1) {
    table.sweep ??= table.rows.values();
    const { value: row, done } = table.sweep.next();
    if (done) table.sweep = undefined;
    if (!row) return;
    if (isOver(row.value as Value)) removeRow(table, row.key, before);
  }
}
