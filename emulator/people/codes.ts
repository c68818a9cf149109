/** Codes that prove an address: each has one purpose, a life, and is spent once. */
import { randomInt } from 'node:crypto';
import { refuse } from '../errors.ts';
import type { Code, CodePurpose, User } from '../store/user.ts';
import type { World } from '../world.ts';

const HOUR = 3_600_000;

/** In milliseconds; AWS developer guide, quotas: 24 hours for sign-up and attributes, one for a password reset. */
const lives: Record<CodePurpose, number> = {
  'sign-up': 24 * HOUR,
  reset: HOUR,
  'verify-email': 24 * HOUR,
  'verify-phone_number': 24 * HOUR,
};

/** Takes the place of an earlier code of the same purpose. */
export function issueCode(world: World, user: User, purpose: CodePurpose, attribute: Code['attribute']): Code {
  const code = { purpose, code: newCode(world, user), attribute, expiresAt: world.clock.now() + lives[purpose] };
  user.codes = [...user.codes.filter((each) => each.purpose !== purpose), code];
  return code;
}

/**
 * Takes a code back, after which it is worth nothing.
 *
 * @throws {CognitoException} CodeMismatch for a wrong one; ExpiredCode when it is too late or none was asked for.
 */
export function spendCode(world: World, user: User, purpose: CodePurpose, code: string | undefined): Code {
  const issued = matchCode(world, user, purpose, code);
  user.codes = user.codes.filter((each) => each !== issued);
  return issued;
}

/** As `spendCode`, but the code is still good afterwards: for a step that can fail for another reason. */
export function matchCode(world: World, user: User, purpose: CodePurpose, code: string | undefined): Code {
  const issued = user.codes.find((each) => each.purpose === purpose);
  if (!issued || issued.expiresAt <= world.clock.now()) refuseAsExpired();
  if (issued.code !== code) refuseAsWrong();
  return issued;
}

export function refuseAsWrong(): never {
  refuse('CodeMismatch', 'Invalid verification code provided, please try again.');
}

export function refuseAsExpired(): never {
  refuse('ExpiredCode', 'Invalid code provided, please request a code again.');
}

/** Of random digits, unless the code is fixed for the person, or for everybody. */
export function newCode({ choices }: World, { fixedCode = choices.code }: User, digits = 6): string {
  return (
    fixedCode ??
    randomInt(10 ** digits)
      .toString()
      .padStart(digits, '0')
  );
}
