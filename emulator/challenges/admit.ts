/** Finds who wants to sign in, with what the pool's triggers have to say before the password is looked at. */
import { CognitoException, refuse } from '../errors.ts';
import { findUser } from '../people/find.ts';
import { migrateUser } from '../people/migrate-user.ts';
import { stillThere } from '../pools/find.ts';
import { hidesPeople } from '../pools/hides-people.ts';
import type { Client, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { askTrigger, hasTrigger } from '../triggers/ask-trigger.ts';
import { personAttributes } from '../triggers/person-attributes.ts';
import type { World } from '../world.ts';
import { findPerson } from './person.ts';

type Door = { pool: Pool; client: Client };

export type Visitor = {
  name: string;
  /** Only where it is sent as it is. */
  password: string | undefined;
  /** Whether the sign-in is by choice, where a code can confirm who is not confirmed. */
  isChoice?: boolean;
  /** Goes to these triggers as `validationData`. */
  clientMetadata: Record<string, string> | undefined;
};

type Admitted = Door & { user: User; stranger?: string };

/** @throws {CognitoException} what `findPerson` throws, and what triggers become that fail. */
export async function admit(world: World, door: Door, visitor: Visitor): Promise<Admitted> {
  const isUnknown = findUser(door.pool, visitor.name) === undefined;
  // Who comes from elsewhere was not there before the sign-in.
  if (isUnknown && (await migrate(world, door, visitor))) return found(world, door, visitor);
  if (!hasTrigger(world, door.pool, 'PreAuthentication')) return found(world, door, visitor);
  await askPreAuthentication(world, found(world, door, visitor), visitor);
  return found(world, door, visitor);
}

/** Triggers run beside everything else: what was found before may be gone, or somebody else's. */
function found(world: World, door: Door, { name, isChoice = false }: Visitor): Admitted {
  const now = stillThere(world, door);
  return { ...now, ...findPerson(world, now, { name, isChoice }) };
}

async function migrate(world: World, door: Door, { name, password, clientMetadata }: Visitor): Promise<boolean> {
  if (password === undefined) return false;
  const source = 'UserMigration_Authentication';
  try {
    return await migrateUser(world, door, { source, userName: name, password, validationData: clientMetadata });
  } catch (error) {
    if (!(error instanceof CognitoException) || error.type === 'UnexpectedLambdaException') throw error;
    // Public reports: whatever goes wrong in it is said so, also where a client hides who exists.
    refuse('UserNotFound', `Exception migrating user in app client ${door.client.id}`);
  }
}

async function askPreAuthentication(world: World, admitted: Admitted, visitor: Visitor): Promise<void> {
  const { pool, client, user, stranger } = admitted;
  await askTrigger(world, pool, 'PreAuthentication', {
    source: 'PreAuthentication_Authentication',
    clientId: client.id,
    userName: stranger ?? user.username,
    request: {
      userAttributes: stranger === undefined ? personAttributes(pool, user) : {},
      validationData: visitor.clientMetadata,
      ...(hidesPeople(client) && { userNotFound: stranger !== undefined }),
    },
  });
}
