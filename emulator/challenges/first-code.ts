/** A code in a message as the first factor: of eight digits. A right one proves the address, and confirms who has just signed up. */
import { simulateDelivery } from '../delivery/simulate.ts';
import { countAttempt } from '../limits/attempts.ts';
import type { Code } from '../store/user.ts';
import { requireReady } from './person.ts';
import { required } from './required.ts';
import { markVerified, sendCode, spendSentCode } from './sent-code.ts';
import { type Challenge, type Progress, prove, type Question, type SignIn } from './sign-in.ts';

const DIGITS = 8;

export const smsOtp: Challenge = {
  ask: (signIn) => askFirstCode(signIn, 'phone_number'),
  check: (signIn, answer) => checkFirstCode(signIn, 'phone_number', required(answer, 'SMS_OTP_CODE')),
};

export async function askFirstCode(signIn: SignIn, attribute: Code['attribute']): Promise<Question> {
  const { world, pool, user, progress } = signIn;
  if (attribute === 'email') countAttempt(world, pool, 'EmailMfa', user.username);
  if (progress.stranger !== undefined) return pretend(signIn, progress.stranger);
  // Only where the client hides who may not sign in does somebody disabled come this far.
  if (!user.enabled) return pretend(signIn, user.attributes[attribute] ?? user.username);
  const { parameters, ...question } = await sendCode(signIn, attribute, { digits: DIGITS });
  const { USER_ID_FOR_SRP: _, ...shown } = parameters;
  return { ...question, parameters: shown };
}

/**
 * Unlike Cognito, perhaps: whether the PostConfirmation trigger runs for who is confirmed so is not on record; here it does not.
 *
 * @throws {CognitoException} CodeMismatch.
 */
export function checkFirstCode(signIn: SignIn, attribute: Code['attribute'], given: string): Progress {
  const { world, client, user } = signIn;
  const progress = spendSentCode(signIn, given);
  markVerified(signIn, attribute);
  if (user.status === 'UNCONFIRMED') {
    user.status = 'CONFIRMED';
    user.codes = user.codes.filter(({ purpose }) => purpose !== 'sign-up');
    user.modifiedAt = world.clock.now();
  }
  requireReady(client, user);
  return prove(progress, 'code', attribute === 'email' ? 'email_otp' : 'sms');
}

/** There is no code then, so none is right. */
function pretend({ pool, progress }: SignIn, name: string): Question {
  const { DeliveryMedium = '', Destination = '' } = simulateDelivery(pool, name);
  const parameters = { CODE_DELIVERY_DELIVERY_MEDIUM: DeliveryMedium, CODE_DELIVERY_DESTINATION: Destination };
  return { parameters, progress };
}
