/** What the browser says of a ceremony: WebAuthn, "Client Data". More may stand in it than is known here. */
import { bytesOf } from './base64url.ts';

export type ClientData = {
  type: string;
  challenge: Buffer;
  origin: string;
  isCrossOrigin: boolean;
};

/** Undefined for anything that is not to be read. */
export function readClientData(bytes: Buffer): ClientData | undefined {
  const { type, challenge, origin, crossOrigin = false } = membersOf(bytes.toString());
  const challengeBytes = bytesOf(challenge);
  if (typeof type !== 'string' || typeof origin !== 'string' || !challengeBytes) return undefined;
  return { type, challenge: challengeBytes, origin, isCrossOrigin: crossOrigin !== false };
}

/**
 * A page of the relying party or below it, on any port; without encryption only on this machine.
 *
 * Unlike Cognito, perhaps: its rule for ports and sub-domains is not published, and apps' origins are not known here.
 */
export function isOriginOf(origin: string, relyingPartyId: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { origin: written, protocol, hostname } = new URL(origin);
  if (written !== origin) return false;
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) return false;
  return hostname === relyingPartyId || hostname.endsWith(`.${relyingPartyId}`);
}

function membersOf(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
