/**
 * Between JSON and the browser's credentials, by hand: some password managers hand out objects whose `toJSON` throws, and older
 * browsers have no `parseRequestOptionsFromJSON`. Bytes are unpadded base64url (RFC 4648, 5) on the wire.
 *
 * https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON
 */

type Descriptor = { type?: string; id: string; transports?: string[] };

/** As Cognito writes them: `CREDENTIAL_REQUEST_OPTIONS`, and `CredentialCreationOptions`. */
export type RequestJson = { challenge: string; allowCredentials?: Descriptor[] | null; [member: string]: unknown };
export type CreationJson = {
  challenge: string;
  user: { id: string; [member: string]: unknown };
  excludeCredentials?: Descriptor[] | null;
  [member: string]: unknown;
};

/** What a credential says, for Cognito. */
export type CredentialJson = {
  id: string;
  rawId: string;
  type: string;
  authenticatorAttachment?: string;
  clientExtensionResults: Record<string, never>;
  response: Record<string, string | number | string[]>;
};

export function toBase64url(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
  return btoa(letters.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Of either alphabet, padded or not.
 *
 * @throws {DOMException} for what is neither.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** What `navigator.credentials.get` takes. */
export function requestFrom({ challenge, allowCredentials, ...rest }: RequestJson): PublicKeyCredentialRequestOptions {
  const request = { ...rest, challenge: fromBase64url(challenge), allowCredentials: descriptorsFrom(allowCredentials) };
  return request as PublicKeyCredentialRequestOptions;
}

/** What `navigator.credentials.create` takes. */
export function creationFrom(json: CreationJson): PublicKeyCredentialCreationOptions {
  const { challenge, user, excludeCredentials, ...rest } = json;
  const creation = {
    ...rest,
    challenge: fromBase64url(challenge),
    user: { ...user, id: fromBase64url(user.id) },
    excludeCredentials: descriptorsFrom(excludeCredentials),
  };
  return creation as unknown as PublicKeyCredentialCreationOptions;
}

function descriptorsFrom(list: Descriptor[] | null | undefined) {
  return (list ?? []).map(({ type = 'public-key', id, transports }) => ({
    type,
    id: fromBase64url(id),
    ...(transports?.length && { transports }),
  }));
}

/** Whatever a password manager calls a credential: what it lacks, or throws at, is left out. */
export function credentialToJson(credential: PublicKeyCredential): CredentialJson {
  const { id, rawId, type, authenticatorAttachment, response } = credential;
  return {
    id,
    rawId: toBase64url(rawId),
    type,
    ...(authenticatorAttachment && { authenticatorAttachment }),
    // Cognito asks for no extension.
    clientExtensionResults: {},
    response: { ...bytesOf(response), ...toldBy(response) },
  };
}

const parts = ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle', 'attestationObject'] as const;

type Response = Partial<Record<(typeof parts)[number], ArrayBuffer | null>>;

function bytesOf(response: Response): Record<string, string> {
  const given = parts.flatMap((part) => {
    const bytes = response[part];
    return bytes ? [[part, toBase64url(bytes)]] : [];
  });
  return Object.fromEntries(given);
}

/** Of a registration alone. */
function toldBy(response: object): Record<string, string | number | string[]> {
  const { getTransports, getAuthenticatorData, getPublicKey, getPublicKeyAlgorithm } =
    response as Partial<AuthenticatorAttestationResponse>;
  const ask = <T>(method: (() => T) | undefined): T | undefined => {
    try {
      return method?.call(response);
    } catch {
      return undefined;
    }
  };
  const [data, key] = [ask(getAuthenticatorData), ask(getPublicKey)];
  const [transports, algorithm] = [ask(getTransports), ask(getPublicKeyAlgorithm)];
  return {
    ...(transports && { transports }),
    ...(data?.byteLength && { authenticatorData: toBase64url(data) }),
    ...(key?.byteLength && { publicKey: toBase64url(key) }),
    ...(algorithm !== undefined && { publicKeyAlgorithm: algorithm }),
  };
}
