/** The proof of a password: a signature over the server's block and the time, with the key of the exchange. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Exchange, sharedKey } from './exchange.ts';
import type { Identity } from './verifier.ts';

export type Claim = {
  /** As the server sent it, base64. */
  secretBlock: string;
  /** As the client wrote it, for instance `Tue May 6 07:08:09 UTC 2025`. */
  timestamp: string;
  /** Base64. */
  signature: string;
};

export type Proof = { identity: Identity; verifier: string; exchange: Exchange };

/** What an honest client's signature is. */
export function signClaim({ identity, verifier, exchange }: Proof, claim: Omit<Claim, 'signature'>): Buffer {
  return createHmac('sha256', sharedKey(exchange, verifier))
    .update(identity.group)
    .update(identity.name)
    .update(Buffer.from(claim.secretBlock, 'base64'))
    .update(claim.timestamp)
    .digest();
}

/** Whether the signature was made by somebody who has the password. */
export function isClaimTrue(proof: Proof, claim: Claim): boolean {
  const given = Buffer.from(claim.signature, 'base64');
  const expected = signClaim(proof, claim);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
