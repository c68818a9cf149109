/** NEW_PASSWORD_REQUIRED: a temporary password is replaced, and required attributes that nobody has filled in yet are. */
import { refuse } from '../errors.ts';
import { checkChangedAttributes, checkNewAttributes } from '../people/attributes.ts';
import { findOwner } from '../people/find.ts';
import { checkPassword } from '../people/password-policy.ts';
import { missingAttributes, schemaOf } from '../people/schema.ts';
import { setPassword } from '../people/set-password.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { required } from './required.ts';
import { refuseSession } from './sessions.ts';
import type { Challenge, Parameters, SignIn } from './sign-in.ts';

const PREFIX = 'userAttributes.';

/** The addresses that a person can be found by. */
const addresses = ['email', 'phone_number'] as const;

export const newPasswordRequired: Challenge = {
  ask({ pool, user, progress }) {
    const { sub, ...attributes } = user.attributes;
    const missing = missingAttributes(pool, user.attributes).map((name) => PREFIX + name);
    const parameters = {
      requiredAttributes: JSON.stringify(missing),
      userAttributes: JSON.stringify(attributes),
      USER_ID_FOR_SRP: user.username,
    };
    return { progress, parameters };
  },

  check(signIn, answer) {
    const { world, pool, user, progress } = signIn;
    const password = required(answer, 'NEW_PASSWORD');
    // Another session may have replaced the temporary password meanwhile.
    if (user.status !== 'FORCE_CHANGE_PASSWORD') refuseSession('');
    const attributes = givenAttributes(answer);
    checkAttributes(signIn, attributes);
    checkPassword(pool, password, 'Password does not conform to policy: ');
    setPassword(world, pool, user, password);
    user.status = 'CONFIRMED';
    for (const name of addresses) if (attributes[name]) attributes[`${name}_verified`] = 'false';
    Object.assign(user.attributes, attributes);
    return { ...progress, hasNewPassword: true };
  },
};

function givenAttributes(answer: Parameters): Parameters {
  const given = Object.entries(answer).filter(([name]) => name.startsWith(PREFIX));
  return Object.fromEntries(given.map(([name, value]) => [name.slice(PREFIX.length), value]));
}

function checkAttributes({ pool, client, user }: SignIn, given: Parameters): void {
  for (const name of addresses) checkAddress(pool, user, name, given[name]);
  // What can be set only once can be set now, if nobody has done it.
  const isFirst = ([name]: [string, string]) =>
    user.attributes[name] === undefined && schemaOf(pool).some(({ Name, Mutable }) => Name === name && !Mutable);
  const entries = Object.entries(given);
  checkNewAttributes(pool, Object.fromEntries(entries.filter(isFirst)));
  checkChangedAttributes(pool, Object.fromEntries(entries.filter((each) => !isFirst(each))), client);
  const [missing] = missingAttributes(pool, { ...user.attributes, ...given });
  if (missing) refuse('InvalidParameter', `Invalid attributes given, ${missing} is missing`);
}

function checkAddress(pool: Pool, user: User, name: (typeof addresses)[number], value: string | undefined): void {
  if (value === undefined) return;
  if (user.attributes[name]) refuse('NotAuthorized', `Cannot modify an already provided ${name}`);
  if (findOwner(pool, name, value)) refuse('AliasExists', `An account with the given ${name} already exists.`);
}
