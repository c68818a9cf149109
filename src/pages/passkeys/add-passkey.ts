/** Adds a passkey to the account of whoever is signed in; loaded where somebody may want one. */

import { CognitoError } from '../../cognito/error.ts';
import { hadNoAnswer } from '../../cognito/lost-tries.ts';
import { createPasskey, type NewPasskey, type NoPasskey } from '../../passkeys/create.ts';
import type { CreationJson } from '../../passkeys/encoding.ts';
import { signals } from '../../passkeys/signals.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';
import { keepWay } from '../../session/known-people.ts';
import { keepMaker } from './makers.ts';

export type Added = Pick<NewPasskey, 'provider'> & { id: string };

type Options = CreationJson & { rp: { id: string } };

/**
 * @param isForHere Whether it is to be on this device: where the site offers it, and the person has not asked for it.
 * @throws {CognitoError}
 */
export async function addPasskey(sub: string, isForHere = false): Promise<Added | NoPasskey> {
  const { CredentialCreationOptions } = await callSignedIn('StartWebAuthnRegistration', {});
  const options = CredentialCreationOptions as Options;
  const made = await createPasskey(options, { isForHere }).catch((error: unknown) => {
    // Only whoever runs the site can mend it, and reads the console.
    console.warn(`passkeys: ${options.rp.id} is not where this page is`, error);
    throw new CognitoError('WebAuthnRelyingPartyMismatch', 'StartWebAuthnRegistration', '', error);
  });
  if (typeof made === 'string') return made;
  const { provider, isHere } = made;
  const { id } = made.credential;
  await callSignedIn('CompleteWebAuthnRegistration', { Credential: made.credential }).catch((error: unknown) => {
    // The device has it already, and would offer it for nothing; where the answer got lost, the account may have it too.
    if (error instanceof CognitoError && !hadNoAnswer(error)) signals().gone(options.rp.id, id);
    throw error;
  });
  if (isHere) keepWay('WEB_AUTHN');
  await keepMaker(sub, { id, provider, isHere });
  return { id, provider };
}
