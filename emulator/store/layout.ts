/** Which tables the state has, which of them hang on the rows of which, and what a row has to look like to be believed. */

type Kind = 'text' | 'number' | 'flag' | 'list' | 'record' | 'texts';

/** A row that is one value, or the members that no row is without. */
export type Form = Kind | 'numbers' | Record<string, Kind>;

export type TableName =
  | 'pools'
  | 'identityPools'
  | 'inbox'
  | 'signingKeys'
  | 'clients'
  | 'users'
  | 'groups'
  | 'grants'
  | 'spentSessions'
  | 'spentSubs'
  | 'strangers'
  | 'attempts'
  | 'identities';

type Layout = { form: Form; tables: readonly TableName[] };

export const topTables = ['pools', 'identityPools', 'inbox', 'signingKeys'] as const;

/** Those whose rows stay when the others are forgotten. */
export const lastingTables: readonly TableName[] = ['signingKeys'];

const dated = { createdAt: 'number', modifiedAt: 'number' } as const;

const user: Form = {
  ...dated,
  username: 'text',
  enabled: 'flag',
  status: 'text',
  attributes: 'texts',
  pendingAttributes: 'texts',
  codes: 'list',
  mfa: 'record',
  devices: 'record',
  groups: 'list',
  lockout: 'record',
};

export const layout: Record<TableName, Layout> = {
  pools: {
    form: { ...dated, id: 'text', name: 'text', settings: 'record', mfa: 'record', keys: 'record', secret: 'text' },
    tables: ['clients', 'users', 'groups', 'grants', 'spentSessions', 'spentSubs', 'strangers', 'attempts'],
  },
  identityPools: { form: { id: 'text', name: 'text', providers: 'list' }, tables: ['identities'] },
  inbox: { form: { to: 'text', channel: 'text', purpose: 'text', text: 'text', sentAt: 'number' }, tables: [] },
  signingKeys: { form: { id: 'record', access: 'record' }, tables: [] },
  clients: { form: { ...dated, id: 'text', name: 'text', settings: 'record' }, tables: [] },
  users: { form: user, tables: [] },
  groups: { form: { ...dated, name: 'text' }, tables: [] },
  grants: {
    form: { originJti: 'text', username: 'text', clientId: 'text', eventId: 'text', refreshTokens: 'record' },
    tables: [],
  },
  spentSessions: { form: 'number', tables: [] },
  spentSubs: { form: 'number', tables: [] },
  strangers: { form: user, tables: [] },
  attempts: { form: 'numbers', tables: [] },
  identities: { form: 'record', tables: [] },
};

const kinds: Record<Kind | 'numbers', (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
  record: isRecord,
  texts: (value) => isRecord(value) && Object.values(value).every((each) => typeof each === 'string'),
  numbers: (value) => Array.isArray(value) && value.every((each) => typeof each === 'number'),
};

/** What is wrong with a row; undefined for one that can be believed. */
export function misfitOf(form: Form, value: unknown): string | undefined {
  if (typeof form === 'string') return kinds[form](value) ? undefined : `is not a ${form}`;
  if (!isRecord(value)) return 'is not a record';
  const wrong = Object.entries(form).find(([name, kind]) => !kinds[kind](value[name]));
  return wrong && `its ${wrong[0]} is not a ${wrong[1]}`;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
