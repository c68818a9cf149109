/** ConfirmSignUp: the code from the mail makes somebody CONFIRMED and their address verified. */
import type { ConfirmSignUpRequest, ConfirmSignUpResponse } from '@aws-sdk/client-cognito-identity-provider';
import { sessionAfterSignUp } from '../challenges/signed-up.ts';
import { refuse } from '../errors.ts';
import { countAttempt } from '../limits/attempts.ts';
import { verifyAddress } from '../people/aliases.ts';
import { matchCode, refuseAsExpired, spendCode } from '../people/codes.ts';
import { findUser } from '../people/find.ts';
import { findClient } from '../pools/find.ts';
import { hidesPeople } from '../pools/hides-people.ts';
import { requireSecretHash } from '../pools/secret-hash.ts';
import type { World } from '../world.ts';
import { announceConfirmation } from './announce-confirmation.ts';

export async function confirmSignUp(world: World, input: ConfirmSignUpRequest): Promise<ConfirmSignUpResponse> {
  const { Username = '', ConfirmationCode, ForceAliasCreation = false } = input;
  const { pool, client } = findClient(world, input.ClientId);
  requireSecretHash(client, Username, input.SecretHash);
  const user = findUser(pool, Username);
  countAttempt(world, pool, 'ConfirmSignUp', user?.username ?? Username);
  if (!user && hidesPeople(client)) refuseAsExpired();
  if (!user) refuse('UserNotFound', 'Username/client id combination not found.');
  requireUnconfirmed(user.status);
  const { attribute } = matchCode(world, user, 'sign-up', ConfirmationCode);
  verifyAddress(
    pool,
    user,
    attribute,
    ForceAliasCreation ? undefined : `An account with the ${attribute} already exists.`,
  );
  spendCode(world, user, 'sign-up', ConfirmationCode);
  user.status = 'CONFIRMED';
  user.modifiedAt = world.clock.now();
  const source = 'PostConfirmation_ConfirmSignUp';
  await announceConfirmation(world, pool, user, { source, clientId: client.id, clientMetadata: input.ClientMetadata });
  const session = sessionAfterSignUp({ world, pool, client, user }, attribute);
  return { ...(session !== undefined && { Session: session }) };
}

/** @throws {CognitoException} NotAuthorized. */
export function requireUnconfirmed(status: string | undefined): void {
  if (status !== 'UNCONFIRMED') {
    refuse('NotAuthorized', `User cannot be confirmed. Current status is ${status}`);
  }
}
