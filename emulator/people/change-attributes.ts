/** Changes somebody's attributes, and asks them to prove a new address where the pool wants that. */
import { deliver } from '../delivery/deliver.ts';
import { refuse } from '../errors.ts';
import type { Delivery, Pool } from '../store/state.ts';
import type { Code, User } from '../store/user.ts';
import type { World } from '../world.ts';
import { forgetChange } from './aliases.ts';
import { issueCode } from './codes.ts';
import { findOwner, type NameAttribute } from './find.ts';

type Address = Code['attribute'];

type Changes = Record<string, string>;

/** What is not about the person is for the triggers. */
type Changer = { pool: Pool; user: User; clientId: string; clientMetadata: Record<string, string> | undefined };

/** What becomes of an address that is in a request: a new one counts at once, or waits until it is proved. */
type Fate = 'kept' | 'removed' | 'changed' | 'changed-and-proved' | 'waiting';

const addresses: readonly Address[] = ['email', 'phone_number'];
const names: readonly NameAttribute[] = [...addresses, 'preferred_username'];

/**
 * @param changes that were checked against the schema; an empty value removes an attribute.
 * @returns where codes went.
 * @throws {CognitoException} AliasExists for a name that signs in somebody else.
 */
export async function changeAttributes(world: World, changer: Changer, changes: Changes): Promise<Delivery[]> {
  const { pool, user } = changer;
  for (const name of names) requireFree(pool, user, name, changes);
  const given = addresses.filter((name) => name in changes);
  const fates = given.map((name) => ({ name, fate: fateOf(pool, user, name, changes) }));
  for (const { name, fate } of fates) changeAddress(changer, { name, fate, value: changes[name] ?? '' });
  const others = Object.entries(changes).filter(([name]) => !given.some((each) => each === name));
  for (const [name, value] of others) setOther(user, name, value);
  user.modifiedAt = world.clock.now();
  const isAsked = ({ name, fate }: { name: Address; fate: Fate }) =>
    fate === 'waiting' || (fate === 'changed' && pool.settings.AutoVerifiedAttributes?.includes(name));
  const deliveries: Delivery[] = [];
  for (const { name } of fates.filter(isAsked)) {
    deliveries.push(await sendProof(world, changer, { attribute: name, occasion: 'UpdateUserAttribute' }));
  }
  return deliveries;
}

function fateOf(pool: Pool, user: User, name: Address, changes: Changes): Fate {
  if (!changes[name]) return 'removed';
  if (changes[name] === user.attributes[name]) return 'kept';
  if (changes[`${name}_verified`] === 'true') return 'changed-and-proved';
  return isProvedFirst(pool, name) ? 'waiting' : 'changed';
}

/** What was proved of the old value says nothing of the new one, nor do codes that went there. */
function changeAddress(
  { pool, user }: Changer,
  { name, fate, value }: { name: Address; fate: Fate; value: string },
): void {
  forgetPending(user, name);
  if (fate === 'kept') return;
  if (fate === 'waiting') {
    user.pendingAttributes[name] = value;
    return;
  }
  removeAttribute(user, name);
  if (fate === 'removed') return;
  user.attributes[name] = value;
  user.attributes[`${name}_verified`] = 'false';
  if (pool.settings.UsernameAttributes?.includes(name)) user.changedNames = [...(user.changedNames ?? []), name];
}

function setOther(user: User, name: string, value: string): void {
  if (value) user.attributes[name] = value;
  else removeAttribute(user, name);
  for (const address of addresses) if (name === `${address}_verified` && value === 'true') forgetChange(user, address);
}

type Proof = { attribute: Address; occasion: 'UpdateUserAttribute' | 'VerifyUserAttribute' };

/** Sends the code that VerifyUserAttribute takes, to the new value where there is one that waits. */
export function sendProof(
  world: World,
  { pool, user, ...caller }: Changer,
  { attribute, occasion }: Proof,
): Promise<Delivery> {
  const { code, purpose } = issueCode(world, user, `verify-${attribute}`, attribute);
  const to = user.pendingAttributes[attribute] ?? user.attributes[attribute] ?? '';
  return deliver(world, pool, user, { purpose, attribute, to, code, occasion, ...caller });
}

/** Removes an attribute with all that hangs on it. */
export function removeAttribute(user: User, name: string): void {
  delete user.attributes[name];
  for (const address of addresses) {
    if (name !== address) continue;
    delete user.attributes[`${name}_verified`];
    forgetChange(user, address);
    forgetPending(user, address);
    forgetCodes(user, address);
  }
}

function requireFree(pool: Pool, user: User, name: NameAttribute, changes: Changes): void {
  const isClaimed = changes[name] !== undefined || changes[`${name}_verified`] === 'true';
  const value = changes[name] ?? user.attributes[name];
  const owner = isClaimed && value ? findOwner(pool, name, value) : undefined;
  if (owner && owner !== user) refuse('AliasExists', `An account with the given ${name} already exists.`);
}

/** AttributesRequireVerificationBeforeUpdate: the old value stays in force until the new one is proved. */
function isProvedFirst(pool: Pool, name: Address): boolean {
  return pool.settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?.includes(name) ?? false;
}

function forgetPending(user: User, name: Address): void {
  delete user.pendingAttributes[name];
  user.codes = user.codes.filter(({ purpose }) => purpose !== `verify-${name}`);
}

function forgetCodes(user: User, name: Address): void {
  user.codes = user.codes.filter(({ attribute }) => attribute !== name);
}
