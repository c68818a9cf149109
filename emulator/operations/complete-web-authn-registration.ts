/** CompleteWebAuthnRegistration: the passkey that was made is looked at, and kept. */
import type {
  CompleteWebAuthnRegistrationRequest,
  CompleteWebAuthnRegistrationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { requirePasskeysEnabled, requireRoomForPasskey } from '../people/passkeys.ts';
import { userVerificationOf } from '../pools/first-factors.ts';
import type { User } from '../store/user.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import { judgeRegistration, readRegistration, refuseAsUnasked } from '../webauthn/registration.ts';
import type { World } from '../world.ts';

/** What can be read spends the challenge, right or wrong. */
export function completeWebAuthnRegistration(
  world: World,
  { AccessToken, Credential }: CompleteWebAuthnRegistrationRequest,
): CompleteWebAuthnRegistrationResponse {
  const { pool, client, user } = requireAccessToken(world, AccessToken);
  requirePasskeysEnabled(pool);
  const { clientId, challenge, rpId } = pendingOf(world, user);
  if (clientId !== client.id) refuse('WebAuthnClientMismatch', 'The access token is for a different client.');
  const registration = readRegistration(Credential);
  delete user.pendingPasskey;
  const mustVerifyUser = userVerificationOf(pool) === 'required';
  const passkey = judgeRegistration(registration, { challenge, relyingPartyId: rpId, mustVerifyUser });
  requireRoomForPasskey(user);
  const others = (user.passkeys ?? []).filter(({ id }) => id !== passkey.id);
  user.passkeys = [...others, { ...passkey, rpId, createdAt: world.clock.now() }];
  return {};
}

function pendingOf(world: World, { pendingPasskey: pending }: User): NonNullable<User['pendingPasskey']> {
  return pending && pending.expiresAt > world.clock.now() ? pending : refuseAsUnasked();
}
