/** Lists people by age, all or those that ListUsers' filter wants, without looking at those that are not shown. */

import type { Order } from '../store/indexes.ts';
import { ageKey } from '../store/indexes.ts';
import { countFrom, countRows, rowsFrom } from '../store/rows.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { readFilter, searchable, type UserFilter } from './user-filter.ts';

type Listed = Iterable<{ key: string; value: User }>;

export type PeoplePage = {
  /** The key of the last person of the page before. */
  after: string | undefined;
  /** How many are wanted at most. */
  size: number;
};

/**
 * @throws {CognitoException} InvalidParameter for a filter that is none.
 */
export function listPeople(pool: Pool, text: string | undefined, { after, size }: PeoplePage): Listed {
  const filter = readFilter(text);
  if (!filter) return rowsFrom(pool.users, byAge, { prefix: '', after });
  const { isWanted, wanted } = filter;
  if (filter.sign === '^=') return beginningWith(pool, filter, { after, size });
  const prefix = `${wanted}\0`;
  const found = rowsFrom(pool.users, orderOf(filter), { prefix, isWanted, after: after && prefix + after });
  return withAgeKeys(found);
}

/** Few are all looked up, and sorted by age. Where they are many, the next ones by age are not far. */
function beginningWith(pool: Pool, filter: UserFilter, { after, size }: PeoplePage): Listed {
  const { wanted: prefix, isWanted } = filter;
  const order = orderOf(filter);
  const count = countFrom(pool.users, order, prefix);
  const lookedAt = (size * countRows(pool.users)) / count;
  if (count > lookedAt) return rowsFrom(pool.users, byAge, { prefix: '', after, isWanted });
  const found = [...withAgeKeys(rowsFrom(pool.users, order, { prefix }))].filter(({ key }) => !after || key > after);
  return found.sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** The rows of such an order end with the age of the person. */
function* withAgeKeys(listed: Listed): Listed {
  for (const each of listed) {
    yield {
      key: each.key.slice(each.key.lastIndexOf('\0') + 1),
      get value() {
        return each.value;
      },
    };
  }
}

const byAge: Order<User> = { keyOf };

function keyOf({ createdAt, username }: User): string {
  return ageKey(createdAt, username);
}

/** By the value of an attribute, and then by age. */
const orders = new Map<string, Order<User>>();

function orderOf({ name, fold }: UserFilter): Order<User> {
  const known = orders.get(name);
  if (known) return known;
  const order: Order<User> = {
    keyOf(user) {
      const value = searchable[name]?.read(user);
      return value === undefined ? undefined : `${fold(value)}\0${keyOf(user)}`;
    },
  };
  orders.set(name, order);
  return order;
}
