/** Judges a new passkey: WebAuthn, "Registering a New Credential", without attestation, which Cognito does not ask for. */
import { refuse } from '../errors.ts';
import type { PublicKey } from '../store/user.ts';
import { type AuthenticatorData, isFor, readAuthenticatorData } from './authenticator-data.ts';
import { bytesOf, textOf } from './base64url.ts';
import { type CborValue, readCbor } from './cbor.ts';
import { type ClientData, isOriginOf, readClientData } from './client-data.ts';
import { readCoseKey } from './cose-key.ts';

export type Expected = { challenge: string; relyingPartyId: string; mustVerifyUser: boolean };

export type NewPasskey = {
  id: string;
  key: PublicKey;
  counter: number;
  aaguid: string;
  transports: string[];
  attachment?: 'platform' | 'cross-platform';
};

/** Taken apart, and nothing in it believed yet. */
export type Registration = {
  clientData: ClientData;
  authenticator: AuthenticatorData;
  attested: NonNullable<AuthenticatorData['attested']>;
  transports: string[];
  attachment: unknown;
  isResident: boolean;
};

/** @throws {CognitoException} InvalidParameter for what is no registration at all. */
export function readRegistration(credential: unknown): Registration {
  const { id, rawId = id, type, response, authenticatorAttachment, clientExtensionResults } = membersOf(credential);
  const { clientDataJSON, attestationObject, transports } = membersOf(response);
  const clientData = readClientData(bytesOf(clientDataJSON) ?? refuseAsUnreadable());
  const authenticator = readAttestation(bytesOf(attestationObject) ?? refuseAsUnreadable());
  const { attested } = authenticator;
  const isWhole = type === 'public-key' && rawId === id && clientData?.type === 'webauthn.create';
  if (!isWhole || !attested || textOf(attested.id) !== id) refuseAsUnreadable();
  const { rk } = membersOf(membersOf(clientExtensionResults).credProps);
  return {
    clientData,
    authenticator,
    attested,
    transports: Array.isArray(transports) ? transports.filter((each): each is string => typeof each === 'string') : [],
    attachment: authenticatorAttachment,
    isResident: rk !== false,
  };
}

/**
 * The texts are those of Amazon's API reference, since the service's own are not on record.
 *
 * @throws {CognitoException} one of the WebAuthn kind for what does not belong to the ceremony; InvalidParameter.
 */
export function judgeRegistration(registration: Registration, expected: Expected): NewPasskey {
  const { clientData, authenticator, attested, transports, attachment, isResident } = registration;
  if (!clientData.challenge.equals(Buffer.from(expected.challenge, 'base64url'))) refuseAsUnasked();
  if (clientData.isCrossOrigin || !isOriginOf(clientData.origin, expected.relyingPartyId)) {
    refuse('WebAuthnOriginNotAllowed', 'The passkey credential origin does not align with the relying party ID.');
  }
  if (!isFor(authenticator, expected.relyingPartyId)) {
    refuse('WebAuthnRelyingPartyMismatch', 'The credential is associated with a different relying party ID.');
  }
  if (!authenticator.isUserPresent || (expected.mustVerifyUser && !authenticator.isUserVerified)) refuseAsUnreadable();
  const key = readCoseKey(attested.key);
  if (!key || !isResident) {
    refuse('WebAuthnCredentialNotSupported', 'The credential is from an unsupported device or provider.');
  }
  const isKnown = attachment === 'platform' || attachment === 'cross-platform';
  const { counter } = authenticator;
  const id = textOf(attested.id);
  return { id, key, counter, aaguid: attested.aaguid, transports, ...(isKnown && { attachment }) };
}

export function refuseAsUnasked(): never {
  refuse('WebAuthnChallengeNotFound', 'The challenge for this passkey registration was not found or has expired.');
}

function readAttestation(bytes: Buffer): AuthenticatorData {
  try {
    const { value, end } = readCbor(bytes);
    const authData: CborValue | undefined = value instanceof Map ? value.get('authData') : undefined;
    if (end === bytes.length && Buffer.isBuffer(authData)) return readAuthenticatorData(authData);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return refuseAsUnreadable();
}

function refuseAsUnreadable(): never {
  refuse('InvalidParameter', 'Credential data is not valid');
}

function membersOf(value: unknown): Record<string, unknown> {
  return Object(value) as Record<string, unknown>;
}
