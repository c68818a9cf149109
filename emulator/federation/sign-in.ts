/** Somebody whom a provider has vouched for signs in: as the person who was made for that account, or who was linked with it. */
import { noteEvent } from '../people/auth-events.ts';
import { stillThere } from '../pools/find.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { askTrigger } from '../triggers/ask-trigger.ts';
import { personAttributes } from '../triggers/person-attributes.ts';
import type { World } from '../world.ts';
import { askInbound } from './ask-inbound.ts';
import { addIdentity, dropAccount, identityOf, ownerOfProfile, SUBJECT } from './identities.ts';
import { makePerson } from './make-person.ts';
import { changeMapped } from './map-attributes.ts';
import type { Door, Visit } from './profile.ts';
import { Trouble, tell } from './trouble.ts';

/**
 * Unlike Cognito, perhaps: that the pool's event history tells of it, without a challenge and never as a sign-up, is a guess; the
 * exported logs have a place for the provider's name.
 *
 * @throws {Trouble} with what the app is to be told.
 */
export async function signInFromProvider(world: World, first: Door, { provider, profile }: Visit): Promise<User> {
  try {
    const visit = { provider, profile: await askInbound(world, first, { provider, profile }) };
    const door = stillThere(world, first);
    const known = ownerOfProfile(door.pool, visit)?.user;
    const user = await (known ? signInAgain : makePerson)(world, door, visit).catch((error: unknown) => {
      if (known) noteEvent(world, door.pool, known, { type: 'SignIn', response: 'Fail' });
      throw error;
    });
    noteEvent(world, door.pool, user, { type: 'SignIn', response: 'Pass' });
    return user;
  } catch (error) {
    return tell(error, provider);
  }
}

async function signInAgain(world: World, first: Door, visit: Visit): Promise<User> {
  await askPreAuthentication(world, first, find(first.pool, visit).user);
  // While a trigger runs everything may change.
  const door = stillThere(world, first);
  const { user, account } = find(door.pool, visit);
  if (account.attribute !== SUBJECT) {
    dropAccount(user, account);
    addIdentity(user, identityOf(world, visit, false));
  }
  changeMapped(door, user, visit);
  user.modifiedAt = world.clock.now();
  await askPostAuthentication(world, door, user);
  return find(stillThere(world, door).pool, visit).user;
}

/** Unlike Cognito, perhaps: the words for somebody who is disabled are a guess. */
function find(pool: Pool, visit: Visit) {
  const found = ownerOfProfile(pool, visit);
  if (!found) throw new Trouble('invalid_request', 'User does not exist.');
  if (!found.user.enabled) throw new Trouble('invalid_request', 'User is disabled.');
  return found;
}

async function askPreAuthentication(world: World, { pool, client }: Door, user: User): Promise<void> {
  const source = 'PreAuthentication_Authentication';
  const request = { userAttributes: personAttributes(pool, user), validationData: {} };
  await askTrigger(world, pool, 'PreAuthentication', { source, clientId: client.id, userName: user.username, request });
}

async function askPostAuthentication(world: World, { pool, client }: Door, user: User): Promise<void> {
  const source = 'PostAuthentication_Authentication';
  const request = { userAttributes: personAttributes(pool, user), newDeviceUsed: false };
  await askTrigger(world, pool, 'PostAuthentication', {
    source,
    clientId: client.id,
    userName: user.username,
    request,
  });
}
