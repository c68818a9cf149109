/** Passkeys as people have them, and as ListWebAuthnCredentials shows them. */
import type { WebAuthnCredentialDescription } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { allowedFirstFactors, relyingPartyOf } from '../pools/first-factors.ts';
import type { Pool } from '../store/state.ts';
import type { Passkey, User } from '../store/user.ts';

const MOST = 20;

/** Those that can be used: a relying party with another id has orphaned the others. */
export function passkeysOf(pool: Pool, user: User): Passkey[] {
  const relyingParty = relyingPartyOf(pool);
  return (user.passkeys ?? []).filter(({ rpId }) => rpId === relyingParty);
}

/** Unlike Cognito, perhaps: of names only `Roaming passkey` is on record. */
export function describePasskey(passkey: Passkey): WebAuthnCredentialDescription {
  const { id, attachment, rpId, transports, createdAt } = passkey;
  return {
    CredentialId: id,
    FriendlyCredentialName: attachment === 'cross-platform' ? 'Roaming passkey' : 'Platform passkey',
    RelyingPartyId: rpId,
    ...(attachment && { AuthenticatorAttachment: attachment }),
    AuthenticatorTransports: transports,
    CreatedAt: new Date(createdAt),
  };
}

/** @throws {CognitoException} WebAuthnNotEnabled. */
export function requirePasskeysEnabled(pool: Pool): void {
  if (allowedFirstFactors(pool).includes('WEB_AUTHN')) return;
  refuse('WebAuthnNotEnabled', "The passkey feature isn't enabled for the user pool.");
}

/**
 * Unlike Cognito: the text is ours.
 *
 * @throws {CognitoException} LimitExceeded for the twenty-first.
 */
export function requireRoomForPasskey({ passkeys = [] }: User): void {
  if (passkeys.length >= MOST) refuse('LimitExceeded', `A user can have at most ${MOST} passkeys.`);
}
