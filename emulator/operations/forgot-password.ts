/** ForgotPassword: sends a code that ConfirmForgotPassword trades for a new password. The old one works until then. */
import type { ForgotPasswordRequest, ForgotPasswordResponse } from '@aws-sdk/client-cognito-identity-provider';
import { isRecoveryByAdministrator, recoveryChannel } from '../delivery/channels.ts';
import { deliver } from '../delivery/deliver.ts';
import { simulateDelivery } from '../delivery/simulate.ts';
import { refuse } from '../errors.ts';
import { countAttempt } from '../limits/attempts.ts';
import { noteEvent } from '../people/auth-events.ts';
import { issueCode } from '../people/codes.ts';
import { findUser } from '../people/find.ts';
import { isFromProvider } from '../people/from-provider.ts';
import { migrateUser } from '../people/migrate-user.ts';
import { findClient, stillThere } from '../pools/find.ts';
import { hidesPeople } from '../pools/hides-people.ts';
import { requireSecretHash } from '../pools/secret-hash.ts';
import type { Pool } from '../store/state.ts';
import type { Code, User } from '../store/user.ts';
import type { World } from '../world.ts';

export const NOT_RESETTABLE = 'User password cannot be reset in the current state.';

export const NO_CHANNEL = 'Cannot reset password for the user as there is no registered/verified email or phone_number';

export async function forgotPassword(
  world: World,
  { ClientId, Username = '', SecretHash, ClientMetadata: clientMetadata, UserContextData }: ForgotPasswordRequest,
): Promise<ForgotPasswordResponse> {
  const door = findClient(world, ClientId);
  requireSecretHash(door.client, Username, SecretHash);
  if (isRecoveryByAdministrator(door.pool)) refuse('NotAuthorized', 'Contact administrator to reset password.');
  const known = findUser(door.pool, Username);
  countAttempt(world, door.pool, 'ForgotPassword', known?.username ?? Username);
  const source = 'UserMigration_ForgotPassword';
  if (!known) await migrateUser(world, door, { source, userName: Username, clientMetadata });
  const { pool, client } = stillThere(world, door);
  const user = findUser(pool, Username);
  if (hidesPeople(client) && !isReachable(pool, user)) {
    return { CodeDeliveryDetails: simulateDelivery(pool, Username) };
  }
  if (!user) refuse('UserNotFound', 'Username/client id combination not found.');
  const attribute = requireChannel(pool, user);
  const ip = UserContextData?.IpAddress;
  noteEvent(world, pool, user, { type: 'ForgotPassword', response: 'InProgress', ip });
  const { code } = issueCode(world, user, 'reset', attribute);
  const note = { purpose: 'reset', attribute, code, clientId: client.id, occasion: 'ForgotPassword' } as const;
  return { CodeDeliveryDetails: await deliver(world, pool, user, { ...note, clientMetadata }) };
}

function isReachable(pool: Pool, user: User | undefined): boolean {
  return user?.enabled === true && !isFromProvider(user) && recoveryChannel(pool, user) !== undefined;
}

function requireChannel(pool: Pool, user: User): Code['attribute'] {
  if (!user.enabled) refuse('NotAuthorized', 'User is disabled.');
  if (user.status === 'FORCE_CHANGE_PASSWORD' || isFromProvider(user)) refuse('NotAuthorized', NOT_RESETTABLE);
  return recoveryChannel(pool, user) ?? refuse('InvalidParameter', NO_CHANNEL);
}
