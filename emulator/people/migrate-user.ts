/** Somebody unknown may be known elsewhere: the UserMigration trigger can bring them, with the password they have typed. */
import type { UserStatusType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import type { Client, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { askTrigger } from '../triggers/ask-trigger.ts';
import type { UserMigrationEvent } from '../triggers/events.ts';
import type { ResponseOf } from '../triggers/read-response.ts';
import type { World } from '../world.ts';
import { checkNewAttributes, withPlainFlags } from './attributes.ts';
import { findUser } from './find.ts';
import { invite } from './invite.ts';
import { newUser } from './new-user.ts';
import { freeAliases, type Names, readNames, requireFreeAliases, requireFreeNames } from './user-names.ts';

export type Stranger = {
  source: UserMigrationEvent['triggerSource'];
  /** As it was typed. */
  userName: string;
  /** Not there where somebody has forgotten it. */
  password?: string | undefined;
  validationData?: Record<string, string> | undefined;
  clientMetadata?: Record<string, string> | undefined;
};

type Answer = ResponseOf<'UserMigration'>;

/**
 * @returns whether they are in the pool now; a trigger without attributes knows nobody either.
 * @throws {CognitoException} what the trigger becomes that fails; InvalidParameter, UsernameExists.
 */
export async function migrateUser(
  world: World,
  { pool, client }: { pool: Pool; client: Client },
  { source, userName, ...request }: Stranger,
): Promise<boolean> {
  const answer = await askTrigger(world, pool, 'UserMigration', { source, clientId: client.id, userName, request });
  if (!answer?.userAttributes || Object.keys(answer.userAttributes).length === 0) return false;
  // Somebody else may have made the account meanwhile.
  if (findUser(pool, userName)) return true;
  const { password, clientMetadata } = request;
  const user = admit(world, pool, { userName, password, answer });
  if (password !== undefined && answer.messageAction !== 'SUPPRESS') {
    const mediums = answer.desiredDeliveryMediums ?? ['SMS'];
    await invite(world, pool, user, { password, mediums, clientId: client.id, clientMetadata });
  }
  return true;
}

type Newcomer = { userName: string; password: string | undefined; answer: Answer };

/** The password policy does not count for a password that was good elsewhere. */
function admit(world: World, pool: Pool, { userName, password, answer }: Newcomer): User {
  const names = namesIn(pool, userName, answer.userAttributes ?? {});
  checkNewAttributes(pool, names.attributes);
  requireFreeNames(pool, names, 'User already exists');
  if (answer.forceAliasCreation) freeAliases(pool, names.attributes);
  else requireFreeAliases(pool, names.attributes);
  const user = newUser(world, pool, {
    ...(names.username !== undefined && { username: names.username }),
    ...(password !== undefined && { password }),
    status: statusOf(answer, password),
    attributes: names.attributes,
  });
  if (answer.enableSMSMFA && names.attributes.phone_number) user.mfa.enabled = ['SMS_MFA'];
  return user;
}

/** Whoever typed an alias is told their user name by the trigger, as `username` among the attributes. */
function namesIn(pool: Pool, typed: string, { username = typed, sub, ...attributes }: Record<string, string>): Names {
  if (sub !== undefined) refuse('InvalidParameter', 'A sub is the pool’s own to make.');
  const hasOwnNames = !pool.settings.UsernameAttributes?.length;
  return readNames(pool, hasOwnNames ? username : typed, withPlainFlags(attributes));
}

/** Unlike Cognito, perhaps: whoever has forgotten the password has to set one, unless the trigger says otherwise. */
function statusOf({ finalUserStatus }: Answer, password: string | undefined): UserStatusType {
  const usual = password === undefined ? 'RESET_REQUIRED' : 'CONFIRMED';
  return finalUserStatus === 'RESET_REQUIRED' || finalUserStatus === 'CONFIRMED' ? finalUserStatus : usual;
}
