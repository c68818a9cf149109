/** AdminResetUserPassword: somebody is sent a code and can't sign in until they have set a new password with it. */
import type {
  AdminResetUserPasswordRequest,
  AdminResetUserPasswordResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { isRecoveryByAdministrator, recoveryChannel, verifiedChannel } from '../delivery/channels.ts';
import { deliver } from '../delivery/deliver.ts';
import { refuse } from '../errors.ts';
import { issueCode } from '../people/codes.ts';
import { requireUser } from '../people/find.ts';
import { NO_CLIENT } from '../triggers/ask-trigger.ts';
import type { World } from '../world.ts';
import { NO_CHANNEL, NOT_RESETTABLE } from './forgot-password.ts';

export async function adminResetUserPassword(
  world: World,
  { UserPoolId, Username, ClientMetadata }: AdminResetUserPasswordRequest,
): Promise<AdminResetUserPasswordResponse> {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  if (user.status !== 'CONFIRMED' && user.status !== 'RESET_REQUIRED') refuse('NotAuthorized', NOT_RESETTABLE);
  const channel = isRecoveryByAdministrator(pool) ? verifiedChannel(user) : recoveryChannel(pool, user);
  const attribute = channel ?? refuse('InvalidParameter', NO_CHANNEL);
  const { code } = issueCode(world, user, 'reset', attribute);
  user.status = 'RESET_REQUIRED';
  user.modifiedAt = world.clock.now();
  const note = { purpose: 'reset', attribute, code, clientId: NO_CLIENT, occasion: 'ForgotPassword' } as const;
  await deliver(world, pool, user, { ...note, clientMetadata: ClientMetadata });
  return {};
}
