/** AdminCreateUser: an administrator makes an account, or invites somebody again. */
import type { AdminCreateUserRequest, AdminCreateUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import { deliver } from '../delivery/deliver.ts';
import { refuse } from '../errors.ts';
import { attributesOf, checkNewAttributes } from '../people/attributes.ts';
import { describeUser } from '../people/describe-user.ts';
import { findOwner, findUser } from '../people/find.ts';
import { newUser } from '../people/new-user.ts';
import { checkPassword, generatePassword } from '../people/password-policy.ts';
import { setTemporaryPassword } from '../people/set-password.ts';
import { newSub } from '../people/sub.ts';
import { type Names, readNames, requireFreeNames } from '../people/user-names.ts';
import { findPool } from '../pools/find.ts';
import type { Code, Pool, User } from '../store/state.ts';
import { runTrigger } from '../triggers/run-trigger.ts';
import type { World } from '../world.ts';

export async function adminCreateUser(world: World, input: AdminCreateUserRequest): Promise<AdminCreateUserResponse> {
  const pool = findPool(world, input.UserPoolId);
  const user = input.MessageAction === 'RESEND' ? findInvited(pool, input) : await createUser(world, pool, input);
  const password = choosePassword(pool, input);
  if (password !== undefined) {
    setTemporaryPassword(world, pool, user, password);
    if (input.MessageAction !== 'SUPPRESS') await invite(world, pool, user, { password, input });
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
  const names = readNames(pool, input.Username ?? '', attributesOf(input.UserAttributes));
  checkNewAttributes(pool, names.attributes);
  choosePassword(pool, input);
  requireFreeNames(pool, names, 'User account already exists');
  if (!input.ForceAliasCreation) requireFreeAliases(pool, names, false);
  const sub = newSub(pool, input.Username ?? '');
  const username = names.username ?? sub;
  await askPreSignUp(world, pool, { ...names, username }, input);
  // While the trigger ran the pool may have gone, and somebody else may have taken the name.
  findPool(world, pool.id);
  requireFreeNames(pool, names, 'User account already exists');
  requireFreeAliases(pool, names, input.ForceAliasCreation ?? false);
  return newUser(world, pool, { username, status: 'CONFIRMED', attributes: { sub, ...names.attributes } });
}

/** In a pool without passwords somebody who is given none needs none. */
function choosePassword(pool: Pool, { TemporaryPassword }: AdminCreateUserRequest): string | undefined {
  if (TemporaryPassword !== undefined) {
    checkPassword(pool, TemporaryPassword, 'Password did not conform with password policy: ');
    return TemporaryPassword;
  }
  const factors = pool.settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  return factors.some((factor) => factor !== 'PASSWORD') ? undefined : generatePassword(pool);
}

/** A verified address that signs in somebody else already stays theirs, unless it is forced away from them. */
function requireFreeAliases(pool: Pool, { attributes }: Names, isForced: boolean): void {
  for (const name of ['email', 'phone_number'] as const) {
    const value = attributes[name];
    const owner = value && attributes[`${name}_verified`] === 'true' ? findOwner(pool, name, value) : undefined;
    if (!owner) continue;
    if (!isForced) refuse('UsernameExists', `An account with the given ${name} already exists.`);
    owner.attributes[`${name}_verified`] = 'false';
  }
}

async function askPreSignUp(
  world: World,
  pool: Pool,
  { username = '', attributes }: Names,
  input: AdminCreateUserRequest,
) {
  const trigger = world.triggers[pool.id]?.preSignUp;
  if (!trigger) return;
  const event = {
    userName: username,
    userAttributes: { ...attributes },
    validationData: attributesOf(input.ValidationData),
    clientMetadata: { ...input.ClientMetadata },
    triggerSource: 'PreSignUp_AdminCreateUser',
  } as const;
  await runTrigger('PreSignUp', () => trigger(event));
}

type Invitation = { password: string; input: AdminCreateUserRequest };

async function invite(world: World, pool: Pool, user: User, { password, input }: Invitation): Promise<void> {
  for (const attribute of invitationChannels(user, input.DesiredDeliveryMediums ?? ['SMS'])) {
    const note = { purpose: 'invitation', attribute, code: password, clientId: 'CLIENT_ID_NOT_APPLICABLE' } as const;
    await deliver(world, pool, user, { ...note, triggerSource: 'CustomMessage_AdminCreateUser' });
  }
}

/** Texts unless asked otherwise; where somebody has not the address that was asked for, the other one. */
function invitationChannels(user: User, mediums: string[]): Code['attribute'][] {
  const known = (['phone_number', 'email'] as const).filter((name) => user.attributes[name]);
  const wanted = known.filter((name) => mediums.includes(name === 'email' ? 'EMAIL' : 'SMS'));
  return wanted.length > 0 ? wanted : known.slice(0, 1);
}
