/** Makes a passkey in the browser, and tells what became of it. */
import { type CreationJson, type CredentialJson, creationFrom, credentialToJson } from './encoding.ts';
import { stopAsking } from './get.ts';
import { providerIn } from './provider-in.ts';

export type NewPasskey = {
  credential: CredentialJson;
  /** Which password manager or authenticator made it, as a UUID (AAGUID); empty where that is not told. It is told only now. */
  provider: string;
  /** Whether it is on this device, and not on a phone or a key that was held to it. */
  isHere: boolean;
};

/**
 * `there`: this device has one for the account already. `cancelled`: the person has, or has waited too long; browsers tell
 * neither apart on purpose. `unfit`: what the person chose can't make one of the kind that is asked for.
 */
export type NoPasskey = 'there' | 'cancelled' | 'unfit';

const outcomes: Readonly<Record<string, NoPasskey>> = {
  InvalidStateError: 'there',
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  NotSupportedError: 'unfit',
  ConstraintError: 'unfit',
};

type Choices = {
  /** Whether it is to be on this device: where the site offers one, and the person has not asked for it. */
  isForHere?: boolean;
  browser?: Pick<CredentialsContainer, 'create'>;
};

/**
 * @param json Cognito's `CredentialCreationOptions`.
 * @throws {DOMException} `SecurityError` where the page is not the relying party's.
 */
export async function createPasskey(
  json: CreationJson,
  { isForHere = false, browser = navigator.credentials }: Choices = {},
): Promise<NewPasskey | NoPasskey> {
  await stopAsking();
  try {
    const made = await browser.create({ publicKey: isForHere ? forThisDevice(json) : creationFrom(json) });
    return made ? asNew(made as PublicKeyCredential) : 'cancelled';
  } catch (error) {
    const outcome = error instanceof DOMException ? outcomes[error.name] : undefined;
    if (!outcome) throw error;
    return outcome;
  }
}

function forThisDevice(json: CreationJson): PublicKeyCredentialCreationOptions {
  const { authenticatorSelection, ...options } = creationFrom(json);
  return { ...options, authenticatorSelection: { ...authenticatorSelection, authenticatorAttachment: 'platform' } };
}

function asNew(made: PublicKeyCredential): NewPasskey {
  const credential = credentialToJson(made);
  const { attestationObject } = made.response as AuthenticatorAttestationResponse;
  const isHere = credential.authenticatorAttachment === 'platform';
  return { credential, provider: providerIn(attestationObject), isHere };
}
