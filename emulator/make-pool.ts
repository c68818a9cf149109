/** Makes a whole pool at once, with its clients, groups and people: for tests, demonstrations and seeds. */
import type {
  CreateIdentityProviderRequest,
  SetUserPoolMfaConfigRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { SUBJECT } from './federation/identities.ts';
import { linkAccount } from './federation/link.ts';
import { localPool } from './local-pool.ts';
import { createGroup } from './operations/create-group.ts';
import { createUserPoolDomain } from './operations/domains.ts';
import { createIdentityProvider } from './operations/identity-providers.ts';
import { addPerson, type Person } from './people/add-person.ts';
import { newClient, newPool } from './pools/new-pool.ts';
import { requireWholeAddresses } from './pools/oauth-settings.ts';
import { entry } from './store/entries.ts';
import type { Client, Group, Pool } from './store/state.ts';
import type { User } from './store/user.ts';
import type { Triggers } from './triggers/triggers.ts';
import type { World } from './world.ts';

/** What a pool can be given more of later. */
export type PoolParts = {
  clients?: ClientOptions[];
  groups?: Pick<Group, 'name' | 'description' | 'precedence' | 'roleArn'>[];
  users?: SeededPerson[];
};

export type SeededPerson = Person & {
  /** Accounts at providers of the pool that are theirs, as by AdminLinkProviderForUser: `{ provider: 'Google', subject: '1234' }`. */
  links?: { provider: string; subject: string }[];
};

export type PoolOptions = PoolParts & {
  id?: string;
  /** With `client` for a pool with one client; `clients` are instead of it. */
  clientId?: string;
  name?: string;
  /** As for CreateUserPool; what is left out is as in the local pool. */
  settings?: Pool['settings'];
  /** As for CreateUserPoolClient; what is left out is as in the local pool. */
  client?: Client['settings'] & { GenerateSecret?: boolean };
  /** As for SetUserPoolMfaConfig. */
  mfa?: Omit<SetUserPoolMfaConfigRequest, 'UserPoolId'>;
  /** Keys from `newSigningKeys`, for a test that has better things to do than to wait for new ones. */
  keys?: Pool['keys'];
  /** Whose tokens they are: `aws` for Amazon's name, or an address, which the pool's id follows. */
  issuer?: string;
  triggers?: Triggers;
  /** The prefix under which its managed login is. */
  domain?: string;
  /** As for CreateIdentityProvider. */
  providers?: ProviderOptions[];
};

export type ProviderOptions = Omit<CreateIdentityProviderRequest, 'UserPoolId'>;

export type ClientOptions = {
  id?: string | undefined;
  name?: string;
  /** True makes one up. */
  secret?: string | boolean;
  /** As for CreateUserPoolClient; what is left out is as in the local pool. */
  settings?: Client['settings'];
};

export async function makePool(world: World, options: PoolOptions): Promise<Pool> {
  const { MfaConfiguration, ...mfa } = options.mfa ?? {};
  const settings = { ...localPool.settings, ...(MfaConfiguration && { MfaConfiguration }), ...options.settings };
  const { id, name = localPool.name } = options;
  const keys = options.keys ?? entry(world.state.signingKeys, id ?? '');
  const pool = await newPool(world, { id, name, settings, mfa, keys });
  if (options.issuer !== undefined) pool.issuer = options.issuer;
  if (options.domain !== undefined) {
    createUserPoolDomain(world, { UserPoolId: pool.id, Domain: options.domain, ManagedLoginVersion: 2 });
  }
  for (const each of options.providers ?? []) createIdentityProvider(world, { ...each, UserPoolId: pool.id });
  addParts(world, pool, { ...options, clients: clientsOf(options) });
  return pool;
}

export function addParts(world: World, pool: Pool, { clients = [], groups = [], users = [] }: PoolParts): void {
  for (const client of clients) addClient(world, pool, client);
  for (const { name, description, precedence, roleArn } of groups) {
    const group = { GroupName: name, Description: description, Precedence: precedence, RoleArn: roleArn };
    createGroup(world, { UserPoolId: pool.id, ...group });
  }
  for (const person of users) addSeeded(world, pool, person);
}

/** @throws {CognitoException} InvalidParameter for a link to no provider of the pool, or of somebody else's account. */
export function addSeeded(world: World, pool: Pool, { links = [], ...person }: SeededPerson): User {
  const user = addPerson(world, pool, person);
  try {
    for (const { provider: ProviderName, subject: ProviderAttributeValue } of links) {
      linkAccount(world, { pool, user }, { ProviderName, ProviderAttributeName: SUBJECT, ProviderAttributeValue });
    }
    return user;
  } catch (error) {
    // Nobody is there by half.
    delete pool.users[user.username];
    throw error;
  }
}

function clientsOf({ clients, clientId, client = {} }: PoolOptions): ClientOptions[] {
  const { GenerateSecret: secret = false, ...settings } = client;
  return clients?.length ? clients : [{ id: clientId, secret, settings }];
}

function addClient(
  world: World,
  pool: Pool,
  { id, name = 'Gatehouse', secret = false, settings }: ClientOptions,
): void {
  requireWholeAddresses(settings ?? {});
  const hasSecret = secret !== false;
  const client = newClient(world, pool, { id, name, settings: { ...localPool.client, ...settings }, hasSecret });
  if (typeof secret === 'string') client.secret = secret;
}
