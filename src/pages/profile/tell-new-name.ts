/** Tells password managers what the owner of the passkeys is called from now on, where there are such; loaded when that has changed. */
import { signals } from '../../passkeys/signals.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';

/** As many as a person can have. */
const most = 20;

export async function tellNewName(sub: string, name: string): Promise<void> {
  if (!('signalCurrentUserDetails' in (globalThis.PublicKeyCredential ?? {}))) return;
  const { Credentials = [] } = await callSignedIn('ListWebAuthnCredentials', { MaxResults: most });
  for (const rpId of new Set(Credentials.map(({ RelyingPartyId: id = '' }) => id))) signals().name(rpId, sub, name);
}
