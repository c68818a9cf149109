/**
 * Finds rows without looking at each: by keys, or in an order. Both follow what changes, a row at a time, and are made when they
 * are first asked. What the keys are is for the rules to say.
 */
import { isThere, type Row, type Table } from './tables.ts';

/** Names under which a row is found; several rows may share one. */
export type Index<Value, Owner = unknown> = { keysOf(value: Value, owner: Owner): string[] };

/** A row's place; undefined for a row that is not in this order. Different for each row. */
export type Order<Value> = { keyOf(value: Value): string | undefined };

type Finder = { stale: Set<Row>; rows: Map<string, Set<Row>>; keys: Map<Row, string[]> };

/** The rows of that key, the oldest first. */
export function rowsAt<Value, Owner>(table: Table, index: Index<Value, Owner>, key: string): Row[] {
  const finder = following(table, index, (): Finder => ({ stale: new Set(), rows: new Map(), keys: new Map() }));
  for (const row of finder.stale) {
    for (const old of finder.keys.get(row) ?? []) dropKey(finder, old, row);
    finder.keys.delete(row);
    if (isThere(row)) addKeys(finder, row, index.keysOf(row.value as Value, table.owner?.value as Owner));
  }
  finder.stale.clear();
  return [...(finder.rows.get(key) ?? [])].sort((one, other) => one.number - other.number);
}

function addKeys(finder: Finder, row: Row, given: string[]): void {
  const keys = [...new Set(given)];
  for (const key of keys) {
    const rows = finder.rows.get(key);
    if (rows) rows.add(row);
    else finder.rows.set(key, new Set([row]));
  }
  finder.keys.set(row, keys);
}

function dropKey({ rows }: Finder, key: string, row: Row): void {
  rows.get(key)?.delete(row);
  if (rows.get(key)?.size === 0) rows.delete(key);
}

export type Placed = { key: string; row: Row };

type Line = { stale: Set<Row>; sorted: Placed[]; keys: Map<Row, string> };

/** All rows of an order, in it; not to be changed. */
export function rowsInOrder<Value>(table: Table, order: Order<Value>): readonly Placed[] {
  const line = following(table, order, (): Line => ({ stale: new Set(), sorted: [], keys: new Map() }));
  // Where much is new, sorting all of it at once is quicker than one by one.
  const isMuch = line.stale.size > 100 && line.stale.size > line.sorted.length / 10;
  for (const row of line.stale) {
    const [old, now] = [line.keys.get(row), isThere(row) ? order.keyOf(row.value as Value) : undefined];
    if (old === now) continue;
    if (now === undefined) line.keys.delete(row);
    else line.keys.set(row, now);
    if (isMuch) continue;
    if (old !== undefined) line.sorted.splice(placeOf(line.sorted, old), 1);
    if (now !== undefined) line.sorted.splice(placeOf(line.sorted, now), 0, { key: now, row });
  }
  line.stale.clear();
  if (isMuch) line.sorted = [...line.keys].map(([row, key]) => ({ key, row })).sort(byKey);
  return line.sorted;
}

/** A key of an order by age, then by name. @param createdAt milliseconds since 1970. */
export function ageKey(createdAt: number, name: string): string {
  return `${createdAt.toString().padStart(16, '0')} ${name}`;
}

/** How many come before that key. */
export function placeOf(sorted: readonly Placed[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.key ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byKey(one: Placed, other: Placed): number {
  return one.key < other.key ? -1 : 1;
}

function following<Follower extends { stale: Set<Row> }>(table: Table, what: object, make: () => Follower): Follower {
  const known = table.followers.get(what);
  if (known) return known as Follower;
  const follower = make();
  for (const row of table.rows.values()) follower.stale.add(row);
  table.followers.set(what, follower);
  return follower;
}
