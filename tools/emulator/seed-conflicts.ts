/** Whether the parts of a seed go together: nothing twice, nobody in a group that there is not, everybody with a name. */
import { CognitoException } from '../../emulator/errors.ts';
import { checkProvider } from '../../emulator/federation/provider-details.ts';
import { localPool } from '../../emulator/local-pool.ts';
import { requireWholeAddresses } from '../../emulator/pools/oauth-settings.ts';
import type { Seed, SeedPerson, SeedPool } from './seed.ts';

type Named = { path: string; name: string | undefined };

/** What a seed has to know of pools that are there already, by their id. */
export type Standing = Record<string, { settings: SeedPool['settings']; groups: string[]; providers: string[] }>;

/** @returns a line for each mistake, as `read-seed.ts` has them. */
export function seedConflicts({ pools = [], identityPools = [] }: Seed, standing: Standing = {}): string[] {
  const clients = pools.flatMap(({ clients: own = [] }, number) =>
    own.map(({ id }, place) => ({ path: `pools[${number}].clients[${place}].id`, name: id })),
  );
  return [
    ...twice(pools.map(({ id }, number) => ({ path: `pools[${number}].id`, name: id }))),
    ...twice(clients),
    ...twice(pools.map(({ domain }, number) => ({ path: `pools[${number}].domain`, name: domain }))),
    ...twice(identityPools.map(({ id }, number) => ({ path: `identityPools[${number}].id`, name: id }))),
    ...pools.flatMap((pool, number) => conflictsOfPool(pool, standing[pool.id], `pools[${number}]`)),
  ];
}

function conflictsOfPool(pool: SeedPool, there: Standing[string] | undefined, path: string): string[] {
  const { groups = [], users = [], settings = there?.settings } = pool;
  const known = [...groups.map(({ name }) => name), ...(there?.groups ?? [])];
  const names = (name: (person: SeedPerson) => string | undefined, member: string) =>
    users.map((person, place) => ({ path: `${path}.users[${place}].${member}`, name: name(person)?.toLowerCase() }));
  return [
    ...twice(groups.map(({ name }, place) => ({ path: `${path}.groups[${place}].name`, name }))),
    ...twice(names(({ username }) => username, 'username')),
    ...twice(names(({ email }) => email, 'email')),
    ...twice(names(({ phone }) => phone, 'phone')),
    ...twice(names(({ sub }) => sub, 'sub')),
    ...conflictsOfProviders(pool, there, path),
    ...clientsWithParts(pool, path),
    ...users.flatMap((person, place) => conflictsOfPerson(person, { settings, known }, `${path}.users[${place}]`)),
  ];
}

function conflictsOfProviders(
  { providers = [], clients = [], users = [], settings }: SeedPool,
  there: Standing[string] | undefined,
  path: string,
): string[] {
  const own = providers.map(({ ProviderName: name }, place) => ({
    path: `${path}.providers[${place}].ProviderName`,
    name,
  }));
  const pool = { settings: { ...localPool.settings, ...settings } };
  const known = ['COGNITO', ...own.map(({ name }) => name), ...(there?.providers ?? [])];
  const strange = clients.flatMap((client, place) =>
    (client.settings?.SupportedIdentityProviders ?? [])
      .filter((name) => !known.includes(name))
      .map((name) => `${path}.clients[${place}].settings: there is no provider ${name} in this pool`),
  );
  const wrong = providers.flatMap((provider, place) =>
    refusalIn(() => checkProvider(pool, provider)).map((text) => `${path}.providers[${place}]: ${text}`),
  );
  return [
    ...twice(own),
    ...wrong,
    ...strange,
    ...conflictsOfLinks(users, [...own.flatMap(({ name = [] }) => name), ...(there?.providers ?? [])], path),
  ];
}

function clientsWithParts({ clients = [] }: SeedPool, path: string): string[] {
  return clients.flatMap(({ settings = {} }, place) =>
    refusalIn(() => requireWholeAddresses(settings)).map((text) => `${path}.clients[${place}].settings: ${text}`),
  );
}

/** An account at a provider is one person's. */
function conflictsOfLinks(users: SeedPerson[], known: string[], path: string): string[] {
  const links = users.flatMap(({ links = [] }, place) =>
    links.map((link, number) => ({ ...link, path: `${path}.users[${place}].links[${number}]` })),
  );
  const strange = links.filter(({ provider }) => !known.includes(provider));
  const tooMany = users.flatMap(({ links = [] }, place) =>
    links.length > 5 ? [`${path}.users[${place}].links: at most 5`] : [],
  );
  return [
    ...strange.map((link) => `${link.path}.provider: there is no provider ${link.provider} in this pool`),
    ...twice(links.map(({ path, provider, subject }) => ({ path, name: `${provider} ${subject}` }))),
    ...tooMany,
  ];
}

/** In Cognito's words. */
function refusalIn(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    return [error.message];
  }
}

type Home = { settings: SeedPool['settings']; known: string[] };

function conflictsOfPerson({ groups = [], ...person }: SeedPerson, { settings, known }: Home, path: string): string[] {
  const strange = groups
    .map((name, place) => ({ name, place }))
    .filter(({ name }) => !known.includes(name))
    .map(({ name, place }) => `${path}.groups[${place}]: there is no group ${name} in this pool`);
  return [...nameless(person, settings, path), ...strange];
}

function nameless({ username, email, phone }: SeedPerson, settings: SeedPool['settings'], path: string): string[] {
  // Left out, the settings are the local pool's, where people sign in by e-mail.
  const addresses: string[] = settings?.UsernameAttributes ?? ['email'];
  if (!addresses.length) return username ? [] : [`${path}.username: is missing; people of this pool have user names`];
  const known = [...(email ? ['email'] : []), ...(phone ? ['phone_number'] : [])];
  if (addresses.some((address) => known.includes(address))) return [];
  const wanted = addresses.map((address) => address.replace('_number', '')).join(' or ');
  return [`${path}.${wanted}: is missing; people of this pool sign in with it`];
}

function twice(all: Named[]): string[] {
  return all
    .filter(({ name }, place) => name !== undefined && all.findIndex((each) => each.name === name) < place)
    .map(({ path, name }) => `${path}: ${name} is there already`);
}
