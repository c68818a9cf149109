/** Base64url without padding, as all of WebAuthn's JSON has its bytes. */

/** Undefined for anything else, also for what other texts stand for the same bytes. */
export function bytesOf(value: unknown): Buffer | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const bytes = Buffer.from(value, 'base64url');
  return bytes.toString('base64url') === value ? bytes : undefined;
}

export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
