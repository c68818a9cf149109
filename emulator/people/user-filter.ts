/** ListUsers' filter: one attribute that equals a value (`email = "ada@x.example"`) or begins with it (`^=`). */
import { refuse } from '../errors.ts';
import type { User } from '../store/user.ts';

/** Those whose letter case counts say so. AWS API reference, ListUsers. */
export const searchable: Record<string, { read(user: User): string | undefined; isExact?: boolean }> = {
  username: { read: (user) => user.username, isExact: true },
  sub: { read: (user) => user.attributes.sub, isExact: true },
  status: { read: (user) => (user.enabled ? 'Enabled' : 'Disabled'), isExact: true },
  'cognito:user_status': { read: (user) => user.status },
  email: { read: (user) => user.attributes.email },
  phone_number: { read: (user) => user.attributes.phone_number },
  name: { read: (user) => user.attributes.name },
  given_name: { read: (user) => user.attributes.given_name },
  family_name: { read: (user) => user.attributes.family_name },
  preferred_username: { read: (user) => user.attributes.preferred_username },
};

const grammar = /^\s*"?(?<name>[\w:]+)"?\s*(?<sign>\^?=)\s*"(?<text>(?:[^"\\]|\\.)*)"\s*$/s;

export type UserFilter = {
  /** Of the attribute, as `searchable` has it. */
  name: string;
  sign: '=' | '^=';
  /** As `fold` makes it. */
  wanted: string;
  fold(value: string): string;
  isWanted(user: User): boolean;
};

/** Undefined where everybody is wanted. @throws {CognitoException} InvalidParameter. */
export function readFilter(filter: string | undefined): UserFilter | undefined {
  if (!filter) return undefined;
  const { name, sign, text = '' } = grammar.exec(filter)?.groups ?? {};
  if (!name) refuse('InvalidParameter', 'Error while parsing filter');
  const attribute = Object.hasOwn(searchable, name) ? searchable[name] : undefined;
  if (!attribute) refuse('InvalidParameter', `Invalid search attribute: ${name}`);
  const fold = (value: string) => (attribute.isExact ? value : value.toLowerCase());
  const wanted = fold(text.replaceAll(/\\(.)/gs, '$1'));
  const isWanted = (user: User) => {
    const value = attribute.read(user);
    if (value === undefined) return false;
    return sign === '=' ? fold(value) === wanted : fold(value).startsWith(wanted);
  };
  return { name, sign: sign === '=' ? '=' : '^=', wanted, fold, isWanted };
}
