/** The passkeys of whoever is signed in, and how they could sign in without one. */
import { config } from '#config';
import type { Operations } from '../../cognito/operations.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';
import { numbered, passkeyName } from '../../words/passkey-name.ts';
import { type KnownPasskeys, knownPasskeys } from './makers.ts';

export type Passkey = {
  id: string;
  /** As the person reads it. */
  name: string;
  /** Seconds since 1970. */
  created: number | undefined;
  /** Whether it was made on this device. */
  isHere: boolean;
  /** Of the relying party. */
  rpId: string;
};

type OnTheWire = NonNullable<Operations['ListWebAuthnCredentials']['output']['Credentials']>[number];

/** As many as Cognito gives at once, which is as many as a person can have. */
const pageSize = 20;

/** All of them, the oldest first. */
export async function listPasskeys(sub: string): Promise<Passkey[]> {
  const [all, known] = [await everyPasskey(), await knownPasskeys(sub)];
  all.sort((one, other) => (one.CreatedAt ?? 0) - (other.CreatedAt ?? 0));
  const names = numbered(all.map((passkey) => nameOf(passkey, known)));
  return all.map(({ CredentialId: id = '', CreatedAt: created, RelyingPartyId: rpId = '' }, at) => {
    return { id, name: names[at] ?? '', created, isHere: known.isHere(id), rpId };
  });
}

async function everyPasskey(): Promise<OnTheWire[]> {
  const all: OnTheWire[] = [];
  let next: string | undefined;
  do {
    const token = next ? { NextToken: next } : {};
    const page = await callSignedIn('ListWebAuthnCredentials', { MaxResults: pageSize, ...token });
    all.push(...(page.Credentials ?? []).filter(({ CredentialId }) => CredentialId));
    next = page.NextToken;
  } while (next);
  return all;
}

function nameOf(
  { CredentialId: id = '', AuthenticatorAttachment: attachment }: OnTheWire,
  known: KnownPasskeys,
): string {
  return passkeyName({ provider: known.providerOf(id), isRoaming: attachment === 'cross-platform' });
}

/** Whether there is another way in than passkeys. Codes are one where the person chooses how to sign in. */
export async function hasOtherWay(): Promise<boolean> {
  const { ConfiguredUserAuthFactors: ways = [] } = await callSignedIn('GetUserAuthFactors', {});
  const isChoice = config.signInWith === 'choice';
  return ways.some((way) => way === 'PASSWORD' || (isChoice && way !== 'WEB_AUTHN'));
}
