/** An authenticator app whose owner's watch is the emulator's. */
import { Secret, TOTP } from 'otpauth';
import type { Scene } from './scene.ts';

/** @param secret base32. */
export function codeFromApp({ emulator }: Scene, secret: string, stepsFromNow = 0): string {
  const timestamp = emulator.clock.now() + stepsFromNow * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}
