/** What an authenticator app reads from a QR code. */

/**
 * @param secret Base32.
 * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function totpUri({ secret, account, issuer }: { secret: string; account: string; issuer: string }): string {
  const [label, name] = [account, issuer].map(encodeURIComponent);
  return `otpauth://totp/${name}:${label}?secret=${secret}&issuer=${name}`;
}
