/** Who made a passkey: its AAGUID, which stands in the registration alone. Good for a name, and for no decision. */

/** What goes before the authenticator data in an attestation object: the text `authData` in CBOR. */
const mark = [0x68, 0x61, 0x75, 0x74, 0x68, 0x44, 0x61, 0x74, 0x61];

/** Behind the hash of the relying party's id, the flags and the counter. */
const [start, length] = [37, 16];

/**
 * @param attestation As the browser gives it, whatever a password manager makes of `getAuthenticatorData`.
 * @returns a UUID; nothing for one of zeros, which says that nobody is to know.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-attested-credential-data
 */
export function providerIn(attestation: ArrayBuffer): string {
  const bytes = new Uint8Array(attestation);
  const at = bytes.findIndex((_, from) => mark.every((byte, index) => bytes[from + index] === byte)) + mark.length;
  // A string of bytes: 0x58 and one byte of length, 0x59 and two.
  const head = bytes[at] === 0x58 ? 2 : 3;
  const id = bytes.slice(at + head + start, at + head + start + length);
  const hex = Array.from(id, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return at >= mark.length && /[1-9a-f]/.test(hex)
    ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    : '';
}
