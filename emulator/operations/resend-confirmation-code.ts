/** ResendConfirmationCode: another code for somebody who has not confirmed yet. */
import type {
  ResendConfirmationCodeRequest,
  ResendConfirmationCodeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { signUpChannel } from '../delivery/channels.ts';
import { deliver } from '../delivery/deliver.ts';
import { simulateDelivery } from '../delivery/simulate.ts';
import { refuse } from '../errors.ts';
import { countAttempt } from '../limits/attempts.ts';
import { noteEvent } from '../people/auth-events.ts';
import { issueCode } from '../people/codes.ts';
import { findUser } from '../people/find.ts';
import { findClient } from '../pools/find.ts';
import { hidesPeople } from '../pools/hides-people.ts';
import { requireSecretHash } from '../pools/secret-hash.ts';
import type { World } from '../world.ts';

export async function resendConfirmationCode(
  world: World,
  { ClientId, Username = '', SecretHash, ClientMetadata, UserContextData }: ResendConfirmationCodeRequest,
): Promise<ResendConfirmationCodeResponse> {
  const { pool, client } = findClient(world, ClientId);
  requireSecretHash(client, Username, SecretHash);
  const user = findUser(pool, Username);
  countAttempt(world, pool, 'ResendConfirmationCode', user?.username ?? Username);
  if (!user && hidesPeople(client)) return { CodeDeliveryDetails: simulateDelivery(pool, Username) };
  if (!user) refuse('UserNotFound', 'Username/client id combination not found.');
  if (user.status !== 'UNCONFIRMED') refuse('InvalidParameter', 'User is already confirmed.');
  const attribute = signUpChannel(pool, user.attributes);
  if (!attribute) refuse('InvalidParameter', 'Auto verification not turned on.');
  noteEvent(world, pool, user, { type: 'ResendCode', response: 'Pass', ip: UserContextData?.IpAddress });
  const { code } = issueCode(world, user, 'sign-up', attribute);
  const note = { purpose: 'sign-up', attribute, code, clientId: client.id, occasion: 'ResendCode' } as const;
  return { CodeDeliveryDetails: await deliver(world, pool, user, { ...note, clientMetadata: ClientMetadata }) };
}
