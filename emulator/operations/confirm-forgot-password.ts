/** ConfirmForgotPassword: trades the code for a new password. A password that the policy refuses does not spend the code. */
import type {
  ConfirmForgotPasswordRequest,
  ConfirmForgotPasswordResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { countAttempt } from '../limits/attempts.ts';
import { verifyAddress } from '../people/aliases.ts';
import { noteOutcome } from '../people/auth-events.ts';
import { matchCode, refuseAsWrong, spendCode } from '../people/codes.ts';
import { findUser } from '../people/find.ts';
import { checkPassword } from '../people/password-policy.ts';
import { setPassword } from '../people/set-password.ts';
import { findClient } from '../pools/find.ts';
import { hidesPeople } from '../pools/hides-people.ts';
import { requireSecretHash } from '../pools/secret-hash.ts';
import type { Client } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { announceConfirmation } from './announce-confirmation.ts';

export async function confirmForgotPassword(
  world: World,
  input: ConfirmForgotPasswordRequest,
): Promise<ConfirmForgotPasswordResponse> {
  const { Username = '', ConfirmationCode, Password = '' } = input;
  const { pool, client } = findClient(world, input.ClientId);
  requireSecretHash(client, Username, input.SecretHash);
  const found = findUser(pool, Username);
  countAttempt(world, pool, 'ConfirmForgotPassword', found?.username ?? Username);
  const user = requireUser(client, found);
  const happening = { type: 'ForgotPassword', ip: input.UserContextData?.IpAddress } as const;
  noteOutcome({ world, pool, user }, happening, () => {
    const { attribute } = matchCode(world, user, 'reset', ConfirmationCode);
    checkPassword(pool, Password, 'Password does not conform to policy: ');
    setPassword(world, pool, user, Password);
    spendCode(world, user, 'reset', ConfirmationCode);
    verifyAddress(pool, user, attribute, `An account with the ${attribute} already exists.`);
    user.status = 'CONFIRMED';
  });
  const source = 'PostConfirmation_ConfirmForgotPassword';
  await announceConfirmation(world, pool, user, { source, clientId: client.id, clientMetadata: input.ClientMetadata });
  return {};
}

function requireUser(client: Client, user: User | undefined): User {
  if (hidesPeople(client) && !user?.enabled) refuseAsWrong();
  if (!user) refuse('UserNotFound', 'Username/client id combination not found.');
  if (!user.enabled) refuse('NotAuthorized', 'User is disabled.');
  if (user.status === 'UNCONFIRMED' && !hidesPeople(client)) refuse('UserNotConfirmed', 'User is not confirmed.');
  return user;
}
