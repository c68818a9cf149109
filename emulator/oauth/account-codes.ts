/** Sends the codes that confirm an account or let somebody set a new password, and says where they went. */
import { CognitoException } from '../errors.ts';
import { forgotPassword } from '../operations/forgot-password.ts';
import { resendConfirmationCode } from '../operations/resend-confirmation-code.ts';
import { secretHash } from '../pools/secret-hash.ts';
import type { Client } from '../store/state.ts';
import type { Shown } from './form-visit.ts';
import { fillIn, wordsFor } from './language.ts';
import type { Asked } from './read-authorization.ts';
import type { Visit } from './visit.ts';

/** What names a person in an operation, for a client that may have a secret. */
export function named(client: Client, name: string) {
  const SecretHash = secretHash(client, name);
  return { ClientId: client.id, Username: name, ...(SecretHash !== undefined && { SecretHash }) };
}

export function sendConfirmation(visit: Visit, { client }: Asked, name: string): Promise<Shown> {
  return send(visit, () => resendConfirmationCode(visit.world, named(client, name)));
}

export function sendReset(visit: Visit, { client }: Asked, name: string): Promise<Shown> {
  return send(visit, () => forgotPassword(visit.world, named(client, name)));
}

type Sending = () => Promise<{ CodeDeliveryDetails?: { Destination?: string | undefined } | undefined }>;

/** What stands in the way of a code is said on the page that asks for it. */
async function send(visit: Visit, sending: Sending): Promise<Shown> {
  try {
    const { CodeDeliveryDetails } = await sending();
    return { news: fillIn(wordsFor(visit).codeSent, CodeDeliveryDetails?.Destination ?? '') };
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    return { alert: error.message };
  }
}
