/** What an authenticator app would show now. */
import { Secret, TOTP } from 'otpauth';
import { GetTokenError } from './get-token-error.ts';

/**
 * @param secret base32, with or without blanks.
 * @param stepsFromNow half-minutes ahead of this machine's clock.
 * @throws {GetTokenError} Misuse for a secret that is not base32.
 * @see RFC 6238
 */
export function totpCode(secret: string, stepsFromNow = 0): string {
  const timestamp = Date.now() + stepsFromNow * 30_000;
  return new TOTP({ secret: readSecret(secret) }).generate({ timestamp });
}

function readSecret(text: string): Secret {
  try {
    return Secret.fromBase32(text.replaceAll(/[\s-]/g, ''));
  } catch (cause) {
    throw new GetTokenError(
      'Misuse',
      'The TOTP secret is not base32: letters from A to Z and digits from 2 to 7.',
      cause,
    );
  }
}
