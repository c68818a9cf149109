/** A factor that is a code in a message: SMS_MFA, SMS_OTP and EMAIL_OTP differ in the way it travels. */
import { timingSafeEqual } from 'node:crypto';
import { deliver } from '../delivery/deliver.ts';
import type { Note } from '../delivery/note.ts';
import { verifyAddress } from '../people/aliases.ts';
import { newCode } from '../people/codes.ts';
import { findOwner } from '../people/find.ts';
import type { Code } from '../store/user.ts';
import { judgeCode } from './judge-code.ts';
import type { Progress, Question, SignIn } from './sign-in.ts';

type Sending = {
  /** Where, when that is not the address that the person has. */
  to?: string | undefined;
  digits?: number;
};

export async function sendCode(
  { world, pool, client, user, progress, clientMetadata, language }: SignIn,
  attribute: Code['attribute'],
  { to, digits }: Sending = {},
): Promise<Question> {
  const code = newCode(world, user, digits);
  const note: Note = {
    purpose: 'mfa',
    attribute,
    code,
    clientId: client.id,
    occasion: 'Authentication',
    clientMetadata,
    language,
    ...(to !== undefined && { to }),
  };
  const { DeliveryMedium = '', Destination = '' } = await deliver(world, pool, user, note);
  const parameters = {
    CODE_DELIVERY_DELIVERY_MEDIUM: DeliveryMedium,
    CODE_DELIVERY_DESTINATION: Destination,
    USER_ID_FOR_SRP: user.username,
  };
  return { parameters, progress: { ...progress, code } };
}

/**
 * @returns the progress without the code.
 * @throws {CognitoException} CodeMismatch.
 */
export function spendSentCode(signIn: SignIn, given: string): Progress {
  const { code = '', ...progress } = signIn.progress;
  judgeCode(signIn, () => isSame(given, code), 'Invalid code or auth state for the user.');
  return progress;
}

/** Whoever reads a code that was sent to an address has the address, unless it already signs in somebody else. */
export function markVerified({ pool, user }: SignIn, attribute: Code['attribute']): void {
  const value = user.attributes[attribute];
  const owner = value && findOwner(pool, attribute, value);
  if (!owner || owner === user) verifyAddress(pool, user, attribute);
}

function isSame(given: string, code: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(code)];
  return code !== '' && one.length === other.length && timingSafeEqual(one, other);
}
