/** Which tables the state has, which of them hang on the rows of which, and what a row has to look like to be believed. */

type Kind = 'text' | 'hex' | 'number' | 'flag' | 'list' | 'record' | 'texts';

/**
 * A value of a kind, a list of such values, or a record with the members that it is never without; those with a `?` it may lack, and
 * `*` stands for all there are.
 */
export type Form = Kind | readonly [Form] | { readonly [member: string]: Form };

export type TableName =
  | 'pools'
  | 'identityPools'
  | 'inbox'
  | 'signingKeys'
  | 'provisionedLimits'
  | 'clients'
  | 'users'
  | 'groups'
  | 'grants'
  | 'authorizationCodes'
  | 'spentSessions'
  | 'spentSubs'
  | 'strangers'
  | 'attempts'
  | 'authEvents'
  | 'identities'
  | 'kept';

type Layout = {
  form: Form;
  /** The member that is a row's key. */
  key?: string;
  tables: readonly TableName[];
};

export const topTables = ['pools', 'identityPools', 'inbox', 'signingKeys', 'provisionedLimits'] as const;

/** Those whose rows stay when the others are forgotten. */
export const lastingTables: readonly TableName[] = ['signingKeys'];

const dated = { createdAt: 'number', modifiedAt: 'number' } as const;

const password: Form = { salt: 'hex', verifier: 'hex', 'temporaryUntil?': 'number' };

const user: Form = {
  ...dated,
  username: 'text',
  enabled: 'flag',
  status: 'text',
  'password?': password,
  'passwordHistory?': [password],
  attributes: 'texts',
  pendingAttributes: 'texts',
  'changedNames?': ['text'],
  codes: [{ purpose: 'text', code: 'text', expiresAt: 'number', attribute: 'text' }],
  mfa: { enabled: ['text'], 'totp?': { secret: 'text', usedSteps: ['number'] }, 'pendingTotp?': 'text' },
  devices: { '*': { ...dated, key: 'text', attributes: 'list', remembered: 'flag', 'password?': password } },
  'passkeys?': [{ id: 'text', key: 'record', counter: 'number', aaguid: 'text', transports: ['text'], rpId: 'text' }],
  'pendingPasskey?': { challenge: 'text', clientId: 'text', rpId: 'text', expiresAt: 'number' },
  groups: ['text'],
  'links?': [{ providerName: 'text', attribute: 'text', value: 'text' }],
  lockout: { failures: 'number', lastFailureAt: 'number', lockedUntil: 'number' },
};

const signingKey: Form = { kid: 'text', kty: 'text', n: 'text', e: 'text', d: 'text' };
const signingKeys: Form = { id: signingKey, access: signingKey };

const pool: Form = {
  ...dated,
  id: 'text',
  name: 'text',
  settings: { 'Schema?': [{ Name: 'text' }], 'UsernameAttributes?': ['text'], 'AliasAttributes?': ['text'] },
  mfa: 'record',
  keys: signingKeys,
  deviceGroupKey: 'text',
  secret: 'hex',
};

const client: Form = {
  ...dated,
  id: 'text',
  name: 'text',
  'secret?': 'text',
  'moreSecrets?': [{ id: 'text', value: 'text', createdAt: 'number' }],
  settings: { 'ExplicitAuthFlows?': ['text'], 'ReadAttributes?': ['text'], 'WriteAttributes?': ['text'] },
};

const grant: Form = {
  originJti: 'text',
  username: 'text',
  clientId: 'text',
  eventId: 'text',
  authenticatedAt: 'number',
  expiresAt: 'number',
  'methods?': ['text'],
  'scopes?': ['text'],
  'resource?': 'text',
  refreshTokens: { '*': 'record' },
};

const authorizationCode: Form = {
  clientId: 'text',
  redirectUri: 'text',
  username: 'text',
  sub: 'text',
  scopes: ['text'],
  'nonce?': 'text',
  'challenge?': 'text',
  'resource?': 'text',
  authenticatedAt: 'number',
  'methods?': ['text'],
  changes: 'record',
  expiresAt: 'number',
};

export const layout: Record<TableName, Layout> = {
  pools: {
    form: pool,
    key: 'id',
    tables: [
      'clients',
      'users',
      'groups',
      'grants',
      'authorizationCodes',
      'spentSessions',
      'spentSubs',
      'strangers',
      'attempts',
      'authEvents',
      'kept',
    ],
  },
  identityPools: {
    form: { id: 'text', name: 'text', providers: [{ userPoolId: 'text', clientId: 'text' }] },
    key: 'id',
    tables: ['identities'],
  },
  inbox: { form: { to: 'text', channel: 'text', purpose: 'text', text: 'text', sentAt: 'number' }, tables: [] },
  signingKeys: { form: signingKeys, tables: [] },
  provisionedLimits: { form: 'number', tables: [] },
  clients: { form: client, key: 'id', tables: [] },
  users: { form: user, key: 'username', tables: [] },
  groups: { form: { ...dated, name: 'text', 'precedence?': 'number', 'roleArn?': 'text' }, key: 'name', tables: [] },
  grants: { form: grant, key: 'originJti', tables: [] },
  authorizationCodes: { form: authorizationCode, tables: [] },
  spentSessions: { form: 'number', tables: [] },
  spentSubs: { form: 'number', tables: [] },
  strangers: { form: user, key: 'username', tables: [] },
  attempts: { form: ['number'], tables: [] },
  authEvents: {
    form: { id: 'text', sub: 'text', type: 'text', createdAt: 'number', response: 'text', answers: 'list' },
    key: 'id',
    tables: [],
  },
  kept: { form: { ...dated, id: 'text', kind: 'text', name: 'text', value: 'record' }, key: 'id', tables: [] },
  identities: { form: 'record', tables: [] },
};

const kinds: Record<Kind, { word: string; isIt(value: unknown): boolean }> = {
  text: { word: 'a text', isIt: (value) => typeof value === 'string' },
  hex: { word: 'hexadecimal', isIt: (value) => typeof value === 'string' && /^[0-9a-f]+$/i.test(value) },
  number: { word: 'a number', isIt: (value) => typeof value === 'number' },
  flag: { word: 'true or false', isIt: (value) => typeof value === 'boolean' },
  list: { word: 'a list', isIt: Array.isArray },
  record: { word: 'a record', isIt: isRecord },
  texts: {
    word: 'a record of texts',
    isIt: (value) => isRecord(value) && Object.values(value).every((each) => typeof each === 'string'),
  },
};

/** What is wrong with a row; undefined for one that can be believed. */
export function misfitOf({ form, key: member }: Layout, key: string, value: unknown): string | undefined {
  const misfit = misfitIn(form, value);
  if (misfit) return `${misfit.path && `its ${misfit.path.replace('.', '')} `}is not ${misfit.wanted}`;
  if (member === undefined || !isRecord(value) || value[member] === key) return undefined;
  return `its ${member} is another`;
}

/** Where, such as `.mfa.totp.secret`, and what ought to be there. */
type Misfit = { path: string; wanted: string };

function misfitIn(form: Form, value: unknown): Misfit | undefined {
  if (typeof form === 'string') return kinds[form].isIt(value) ? undefined : { path: '', wanted: kinds[form].word };
  if (isList(form)) return Array.isArray(value) ? misfitInList(form[0], value) : { path: '', wanted: 'a list' };
  if (!isRecord(value)) return { path: '', wanted: 'a record' };
  for (const [written, inner] of Object.entries(form)) {
    const name = written.replace('?', '');
    if (name !== written && value[name] === undefined) continue;
    const misfit = name === '*' ? misfitInRecord(inner, value) : below(`.${name}`, misfitIn(inner, value[name]));
    if (misfit) return misfit;
  }
  return undefined;
}

function misfitInList(form: Form, list: unknown[]): Misfit | undefined {
  for (const [place, each] of list.entries()) {
    const misfit = below(`[${place}]`, misfitIn(form, each));
    if (misfit) return misfit;
  }
  return undefined;
}

function misfitInRecord(form: Form, record: Record<string, unknown>): Misfit | undefined {
  for (const [name, each] of Object.entries(record)) {
    const misfit = below(`.${name}`, misfitIn(form, each));
    if (misfit) return misfit;
  }
  return undefined;
}

function below(step: string, misfit: Misfit | undefined): Misfit | undefined {
  return misfit && { ...misfit, path: step + misfit.path };
}

function isList(form: Form): form is readonly [Form] {
  return Array.isArray(form);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
