/** An authenticator app whose clock is the user pool's. */
import { Secret, TOTP } from 'otpauth';
import type { Emulator } from '../emulator/emulator.ts';

/** @param secret Base32, blanks allowed. */
export function codeFromApp({ clock }: Emulator, secret: string, stepsFromNow = 0): string {
  const timestamp = clock.now() + stepsFromNow * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp });
}
