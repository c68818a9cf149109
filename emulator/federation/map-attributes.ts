/** From what a provider tells to a person's attributes: when they first come, and again at each sign-in. */
import { refuse } from '../errors.ts';
import { checkChangedAttributes, checkNewAttributes, withPlainFlags } from '../people/attributes.ts';
import { removeAttribute } from '../people/change-attributes.ts';
import { findOwner } from '../people/find.ts';
import { isFromProvider } from '../people/from-provider.ts';
import { missingAttributes } from '../people/schema.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { Door, Visit } from './profile.ts';
import { Trouble } from './trouble.ts';

type Attributes = Record<string, string>;

const addresses = ['email', 'phone_number'] as const;

/** AWS developer guide, "Mapping IdP attributes": of a provider's token no more fits into an attribute. */
const LONGEST = 2048;

/**
 * By the provider's mapping. A claim that is missing says nothing; one that is empty is there, without a value. What the client may
 * not write is left out without a word.
 */
export function mappedAttributes({ client }: Door, { provider, profile: { claims } }: Visit): Attributes {
  const { WriteAttributes } = client.settings;
  const isWritable = (name: string) => name.endsWith('_verified') || (WriteAttributes?.includes(name) ?? true);
  const mapped = Object.entries(provider.value.AttributeMapping ?? {}).flatMap(([name, claim]) => {
    const told = Object.hasOwn(claims, claim) ? textOf(claims[claim]) : undefined;
    return name === 'username' || told === undefined || !isWritable(name) ? [] : [[name, told]];
  });
  return withPlainFlags(Object.fromEntries(mapped) as Attributes);
}

/**
 * For somebody who is new: an address is not verified, unless the provider says so and that is mapped.
 *
 * @throws {Trouble} for what the pool requires and the provider does not tell. @throws {CognitoException} InvalidParameter.
 */
export function newAttributes(door: Door, visit: Visit): Attributes {
  const told = Object.entries(mappedAttributes(door, visit)).filter(([, value]) => value !== '');
  const mapped: Attributes = Object.fromEntries(told);
  requireAll(door.pool, mapped);
  const flags = addresses.filter((name) => mapped[name]).map((name) => [`${name}_verified`, 'false']);
  const attributes = { ...Object.fromEntries(flags), ...mapped };
  requireShort(attributes);
  checkNewAttributes(door.pool, attributes);
  return attributes;
}

/**
 * For somebody who is here. What may never change must not be told again, even as it was.
 *
 * @throws {Trouble} @throws {CognitoException} InvalidParameter.
 */
export function changeMapped(door: Door, user: User, visit: Visit): void {
  const mapped = Object.entries(mappedAttributes(door, visit));
  const changes: Attributes = Object.fromEntries(
    mapped.filter(([name, value]) => (user.attributes[name] ?? '') !== value),
  );
  if (isFromProvider(user)) requireAll(door.pool, { ...user.attributes, ...changes });
  const all: Attributes = Object.fromEntries(mapped);
  requireShort(all);
  checkChangedAttributes(door.pool, all);
  for (const [name, value] of Object.entries(changes)) {
    if (!value) removeAttribute(user, name);
    else user.attributes[name] = value;
  }
  for (const name of addresses) if (changes[name]) doubt(door.pool, user, name, changes);
}

/** What was proved of the old address says nothing of the new one. */
function doubt(pool: Pool, user: User, name: (typeof addresses)[number], changes: Attributes): void {
  const isVerified = changes[`${name}_verified`] ?? 'false';
  user.attributes[`${name}_verified`] = isVerified;
  const owner = isVerified === 'true' ? findOwner(pool, name, changes[name] ?? '') : undefined;
  if (owner && owner !== user) refuse('AliasExists', `An account with the given ${name} already exists.`);
  const isName = pool.settings.UsernameAttributes?.includes(name);
  if (isName && isVerified !== 'true') user.changedNames = [...(user.changedNames ?? []), name];
}

function requireAll(pool: Pool, attributes: Attributes): void {
  const missing = missingAttributes(pool, attributes);
  if (missing.length > 0) throw new Trouble('invalid_request', `attributes required: [${missing.join(', ')}]`);
}

function requireShort(attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value.length <= LONGEST) continue;
    refuse('InvalidParameter', `user.${name}: String attributes cannot have a length of more than ${LONGEST}`);
  }
}

/** Undefined for nothing. Lists are `[a,b]`, each value form-encoded. */
export function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return `[${value.map((each) => formEncoded(textOf(each) ?? '')).join(',')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function formEncoded(text: string): string {
  return new URLSearchParams({ x: text }).toString().slice('x='.length);
}
