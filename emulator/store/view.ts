/**
 * The state as the rest of the emulator sees it: plain records to read and to write, where every write is noted before it happens,
 * so that no operation can forget to say what it has changed. What is put in is copied.
 */
import type { State } from './state.ts';
import {
  type Before,
  copy,
  isThere,
  noteStale,
  putRow,
  type Row,
  removeRow,
  type Table,
  type Tables,
} from './tables.ts';

type View = {
  before: Before;
  /** By what it shows, so that what is one thing is seen as one thing. */
  shown: WeakMap<object, object>;
};

export type SeenTable = { table: Table; before: Before; show(row: Row): unknown };

const seenTables = new WeakMap<object, SeenTable>();

/** What stands behind a table that a view shows. @throws {Error} for any other record. */
export function seenTable(record: object): SeenTable {
  const seen = seenTables.get(record);
  if (!seen) throw new Error('This record is not a table of the state');
  return seen;
}

/** @param top asked anew each time: a reset puts other tables in their place. */
export function viewOf(top: () => Tables, before: Before): State {
  const view = { before, shown: new WeakMap<object, object>() };
  const tableNamed = (name: string | symbol) => {
    const table = typeof name === 'string' && Object.hasOwn(top(), name) ? top()[name] : undefined;
    return table && showTable(view, table);
  };
  return new Proxy({} as State, {
    get: (_, name) => tableNamed(name),
    has: (_, name) => tableNamed(name) !== undefined,
    ownKeys: () => Object.keys(top()),
    getOwnPropertyDescriptor: (_, name) => descriptorOf(tableNamed(name)),
    set: refuseToReplace,
  });
}

function showTable(view: View, table: Table): object {
  return once(view, table, () => {
    const show = (row: Row) => showRow(view, row);
    const shown = new Proxy<Record<string, unknown>>({}, tableTraps(view, table, show));
    seenTables.set(shown, { table, before: view.before, show });
    return shown;
  });
}

function tableTraps(
  { before }: View,
  table: Table,
  show: (row: Row) => unknown,
): ProxyHandler<Record<string, unknown>> {
  const find = (key: string | symbol) => (typeof key === 'string' ? table.rows.get(key) : undefined);
  const put = (key: string | symbol, value: unknown) => {
    if (typeof key === 'string') putRow(table, key, value, before);
    return typeof key === 'string';
  };
  return {
    get: (_, key) => shownOf(find(key), show),
    has: (_, key) => find(key) !== undefined,
    ownKeys: () => [...table.rows.keys()],
    getOwnPropertyDescriptor: (_, key) => descriptorOf(shownOf(find(key), show)),
    set: (_, key, value) => put(key, value),
    defineProperty: (_, key, { value }) => put(key, value),
    deleteProperty: (_, key) => {
      removeRow(table, String(key), before);
      return true;
    },
  };
}

function shownOf(row: Row | undefined, show: (row: Row) => unknown): unknown {
  return row && show(row);
}

/** A row is seen with the tables that hang on it among its members. */
function showRow(view: View, row: Row): unknown {
  const { value, tables } = row;
  if (!isObject(value)) return value;
  if (Object.keys(tables).length === 0) return showPart(view, row, value);
  const tableNamed = (name: string | symbol) => {
    const table = typeof name === 'string' && Object.hasOwn(tables, name) ? tables[name] : undefined;
    return table && showTable(view, table);
  };
  return once(view, value, () => {
    const traps = partTraps(view, row);
    return new Proxy(value, {
      ...traps,
      get: (target, name) => tableNamed(name) ?? traps.get(target, name),
      has: (target, name) => name in tables || name in target,
      ownKeys: (target) => [...Reflect.ownKeys(target), ...Object.keys(tables)],
      getOwnPropertyDescriptor: (target, name) =>
        descriptorOf(tableNamed(name)) ?? Reflect.getOwnPropertyDescriptor(target, name),
      set: (target, name, given) => (tableNamed(name) ? refuseToReplace() : traps.set(target, name, given)),
    });
  });
}

/** A record or a list inside a row. */
function showPart(view: View, row: Row, part: unknown): unknown {
  return isObject(part) ? once(view, part, () => new Proxy(part, partTraps(view, row))) : part;
}

function partTraps(view: View, row: Row) {
  const change = () => noteWrite(view, row);
  return {
    get: (target: object, name: string | symbol) => {
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value : showPart(view, row, value);
    },
    set: (target: object, name: string | symbol, value: unknown) => {
      if (Object.hasOwn(target, name) && Object.is(Reflect.get(target, name), value)) return true;
      change();
      return Reflect.set(target, name, copy(value));
    },
    defineProperty: (target: object, name: string | symbol, descriptor: PropertyDescriptor) => {
      change();
      return Reflect.defineProperty(target, name, { ...descriptor, value: copy(descriptor.value) });
    },
    deleteProperty: (target: object, name: string | symbol) => {
      if (Object.hasOwn(target, name)) change();
      return Reflect.deleteProperty(target, name);
    },
  };
}

/** What is left in the hands of an operation after the row was removed matters to nobody. */
function noteWrite({ before }: View, row: Row): void {
  if (isThere(row)) before(row.table, row.key);
  noteStale(row);
}

function once(view: View, key: object, make: () => object): object {
  const known = view.shown.get(key) ?? make();
  view.shown.set(key, known);
  return known;
}

function descriptorOf(value: unknown): PropertyDescriptor | undefined {
  return value === undefined ? undefined : { value, writable: true, enumerable: true, configurable: true };
}

function refuseToReplace(): never {
  throw new Error('Tables of the state are filled and emptied, never replaced');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
