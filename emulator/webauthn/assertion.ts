/** Judges a sign-in by passkey: WebAuthn, "Verifying an Authentication Assertion". */
import { createHash, verify } from 'node:crypto';
import type { Passkey } from '../store/user.ts';
import { type AuthenticatorData, isFor, readAuthenticatorData } from './authenticator-data.ts';
import { bytesOf } from './base64url.ts';
import { isOriginOf, readClientData } from './client-data.ts';
import { keyObject } from './cose-key.ts';

export type Expected = {
  challenge: string;
  relyingPartyId: string;
  mustVerifyUser: boolean;
  /** Of the person who is signing in, who has no others. */
  passkeys: Passkey[];
  sub: string;
};

export type Assertion = { id: string; counter: number; isUserVerified: boolean; attachment: unknown };

/**
 * @param text the credential as JSON.
 * @returns undefined for one that proves nothing.
 */
export function judgeAssertion(text: string, expected: Expected): Assertion | undefined {
  const { id, rawId = id, type, response, authenticatorAttachment: attachment } = parsed(text);
  const { clientDataJSON, authenticatorData, signature, userHandle } = Object(response) as Record<string, unknown>;
  const passkey = expected.passkeys.find((each) => each.id === id && each.rpId === expected.relyingPartyId);
  const [clientBytes, authBytes, proof] = [clientDataJSON, authenticatorData, signature].map(bytesOf);
  if (!passkey || type !== 'public-key' || rawId !== id || !clientBytes || !authBytes || !proof) return undefined;
  const authenticator = readOrNothing(authBytes);
  if (!authenticator || !isOfCeremony(clientBytes, expected) || !isOfPerson(authenticator, expected)) return undefined;
  if (userHandle !== undefined && userHandle !== null && !bytesOf(userHandle)?.equals(Buffer.from(expected.sub))) {
    return undefined;
  }
  const signed = Buffer.concat([authBytes, createHash('sha256').update(clientBytes).digest()]);
  if (!isSigned(signed, passkey, proof)) return undefined;
  const { counter, isUserVerified } = authenticator;
  return { id: passkey.id, counter, isUserVerified, attachment };
}

function isOfCeremony(clientBytes: Buffer, { challenge, relyingPartyId }: Expected): boolean {
  const clientData = readClientData(clientBytes);
  return (
    clientData?.type === 'webauthn.get' &&
    clientData.challenge.equals(Buffer.from(challenge, 'base64url')) &&
    !clientData.isCrossOrigin &&
    isOriginOf(clientData.origin, relyingPartyId)
  );
}

function isOfPerson(authenticator: AuthenticatorData, { relyingPartyId, mustVerifyUser }: Expected): boolean {
  const isVerified = !mustVerifyUser || authenticator.isUserVerified;
  return isFor(authenticator, relyingPartyId) && authenticator.isUserPresent && isVerified;
}

/** Node reads signatures of elliptic curves as authenticators write them, in DER. */
function isSigned(signed: Buffer, { key }: Passkey, signature: Buffer): boolean {
  try {
    return verify('sha256', signed, keyObject(key), signature);
  } catch {
    return false;
  }
}

function readOrNothing(bytes: Buffer): AuthenticatorData | undefined {
  try {
    return readAuthenticatorData(bytes);
  } catch {
    return undefined;
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
