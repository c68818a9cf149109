/** AdminCreateUser: an administrator makes an account, or invites somebody again. */
import type { AdminCreateUserRequest, AdminCreateUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { attributesOf, checkNewAttributes } from '../people/attributes.ts';
import { describeUser } from '../people/describe-user.ts';
import { findUser } from '../people/find.ts';
import { invite } from '../people/invite.ts';
import { newUser } from '../people/new-user.ts';
import { checkPassword, generatePassword } from '../people/password-policy.ts';
import { setTemporaryPassword } from '../people/set-password.ts';
import { newSub } from '../people/sub.ts';
import { freeAliases, type Names, readNames, requireFreeAliases, requireFreeNames } from '../people/user-names.ts';
import { findPool } from '../pools/find.ts';
import { isPasswordless } from '../pools/first-factors.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { NO_CLIENT } from '../triggers/ask-trigger.ts';
import type { World } from '../world.ts';
import { askPreSignUp } from './ask-pre-sign-up.ts';

export async function adminCreateUser(world: World, input: AdminCreateUserRequest): Promise<AdminCreateUserResponse> {
  const pool = findPool(world, input.UserPoolId);
  const user = input.MessageAction === 'RESEND' ? findInvited(pool, input) : await createUser(world, pool, input);
  const password = choosePassword(pool, input);
  if (password !== undefined) {
    setTemporaryPassword(world, pool, user, password);
    const caller = { clientId: NO_CLIENT, clientMetadata: input.ClientMetadata };
    const mediums = input.DesiredDeliveryMediums ?? ['SMS'];
    if (input.MessageAction !== 'SUPPRESS') await invite(world, pool, user, { password, mediums, ...caller });
  }
  return { User: describeUser(user) };
}

function findInvited(pool: Pool, { Username }: AdminCreateUserRequest): User {
  const user = findUser(pool, Username) ?? refuse('UserNotFound', 'User does not exist.');
  if (user.status !== 'FORCE_CHANGE_PASSWORD') {
    refuse('UnsupportedUserState', `Resend not possible. ${Username} status is not FORCE_CHANGE_PASSWORD`);
  }
  return user;
}

async function createUser(world: World, pool: Pool, input: AdminCreateUserRequest): Promise<User> {
  const asked = admit(pool, input);
  // What it says of confirming and verifying is for people who sign up themselves.
  await askPreSignUp(world, pool, {
    source: 'PreSignUp_AdminCreateUser',
    clientId: NO_CLIENT,
    userName: asked.username ?? newSub(pool, input.Username ?? ''),
    userAttributes: asked.attributes,
    input,
  });
  // While the trigger ran the pool may have gone, and somebody else may have taken the name.
  const { username, attributes } = admit(findPool(world, pool.id), input);
  const sub = newSub(pool, input.Username ?? '');
  if (input.ForceAliasCreation) freeAliases(pool, attributes);
  return newUser(world, pool, { username: username ?? sub, status: 'CONFIRMED', attributes: { sub, ...attributes } });
}

function admit(pool: Pool, input: AdminCreateUserRequest): Names {
  const names = readNames(pool, input.Username ?? '', attributesOf(input.UserAttributes));
  checkNewAttributes(pool, names.attributes);
  choosePassword(pool, input);
  requireFreeNames(pool, names, 'User account already exists');
  if (!input.ForceAliasCreation) requireFreeAliases(pool, names.attributes);
  return names;
}

/** In a pool without passwords somebody who is given none needs none. */
function choosePassword(pool: Pool, { TemporaryPassword }: AdminCreateUserRequest): string | undefined {
  if (TemporaryPassword !== undefined) {
    checkPassword(pool, TemporaryPassword, 'Password did not conform with password policy: ');
    return TemporaryPassword;
  }
  return isPasswordless(pool) ? undefined : generatePassword(pool);
}
