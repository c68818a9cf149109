/** AdminConfirmSignUp: makes somebody CONFIRMED without a code. Their addresses stay unverified. */
import type { AdminConfirmSignUpRequest, AdminConfirmSignUpResponse } from '@aws-sdk/client-cognito-identity-provider';
import { requireUser } from '../people/find.ts';
import { NO_CLIENT } from '../triggers/ask-trigger.ts';
import type { World } from '../world.ts';
import { announceConfirmation } from './announce-confirmation.ts';
import { requireUnconfirmed } from './confirm-sign-up.ts';

export async function adminConfirmSignUp(
  world: World,
  { UserPoolId, Username, ClientMetadata }: AdminConfirmSignUpRequest,
): Promise<AdminConfirmSignUpResponse> {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  requireUnconfirmed(user.status);
  user.status = 'CONFIRMED';
  user.modifiedAt = world.clock.now();
  const source = 'PostConfirmation_ConfirmSignUp';
  await announceConfirmation(world, pool, user, { source, clientId: NO_CLIENT, clientMetadata: ClientMetadata });
  return {};
}
