/** Authenticator apps: RFC 6238 with SHA-1, six digits and steps of thirty seconds. */
import { Secret, TOTP } from 'otpauth';
import type { UserMfa } from '../store/user.ts';
import type { World } from '../world.ts';

/** 32 bytes are 52 letters of base32. */
const SECRET_BYTES = 32;
const STEP = 30_000;

export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/**
 * The 30-second step whose code this is: the present one or one beside it.
 *
 * @param secret base32.
 */
export function findTotpStep(world: World, secret: string, code: string): number | undefined {
  const timestamp = world.clock.now();
  const delta = new TOTP({ secret: Secret.fromBase32(secret) }).validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / STEP) + delta;
}

/** Takes note that a step's code was used. @returns whether it had been used before. */
export function spendTotpStep(totp: NonNullable<UserMfa['totp']>, step: number): boolean {
  if (totp.usedSteps.includes(step)) return true;
  totp.usedSteps = [...totp.usedSteps, step].slice(-KEPT_STEPS);
  return false;
}

/** More than can be right at one time, also when a test sets the clock back. */
const KEPT_STEPS = 100;
