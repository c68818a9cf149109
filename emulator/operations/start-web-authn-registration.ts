/** StartWebAuthnRegistration: what a signed-in person's browser has to know to make a passkey. */
import { randomBytes } from 'node:crypto';
import type {
  StartWebAuthnRegistrationRequest,
  StartWebAuthnRegistrationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { requireOwnSignIn } from '../people/from-provider.ts';
import { requirePasskeysEnabled, requireRoomForPasskey } from '../people/passkeys.ts';
import { relyingPartyOf, userVerificationOf } from '../pools/first-factors.ts';
import { lifetimes } from '../pools/lifetimes.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import { textOf } from '../webauthn/base64url.ts';
import { algorithms } from '../webauthn/cose-key.ts';
import type { World } from '../world.ts';

/** Unlike Cognito, perhaps: how long the challenge lives is not published; here it is as long as a session. */
export function startWebAuthnRegistration(
  world: World,
  { AccessToken }: StartWebAuthnRegistrationRequest,
): StartWebAuthnRegistrationResponse {
  const { pool, client, user } = requireAccessToken(world, AccessToken);
  requirePasskeysEnabled(pool);
  requireOwnSignIn(user, 'register a passkey');
  const rpId = relyingPartyOf(pool) ?? refuseAsNowhere();
  requireRoomForPasskey(user);
  const challenge = textOf(randomBytes(32));
  const expiresAt = world.clock.now() + lifetimes(client).session;
  user.pendingPasskey = { challenge, clientId: client.id, rpId, expiresAt };
  return { CredentialCreationOptions: creationOptions(pool, user, { challenge, rpId }) };
}

function creationOptions(pool: Pool, user: User, { challenge, rpId }: { challenge: string; rpId: string }) {
  const { sub = '', email, phone_number: number } = user.attributes;
  const name = user.username === sub ? (email ?? number ?? sub) : user.username;
  return {
    rp: { id: rpId, name: rpId },
    user: { id: textOf(Buffer.from(sub)), name, displayName: name },
    challenge,
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout: 60_000,
    excludeCredentials: (user.passkeys ?? []).map(({ id }) => ({ type: 'public-key', id })),
    authenticatorSelection: {
      requireResidentKey: true,
      residentKey: 'required',
      userVerification: userVerificationOf(pool),
    },
  };
}

function refuseAsNowhere(): never {
  const text = 'The user pool has no configured relying party ID or user pool domain.';
  refuse('WebAuthnConfigurationMissing', text);
}
