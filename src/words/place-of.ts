/** Where a code went: an e-mail address in full where the person has just given it, else as Cognito masks it. */
import { codes } from '#words/codes';
import type { Delivery } from '../cognito/delivery.ts';

/** @returns nothing where nobody knows: then the page says what its HTML does. */
export function placeOf(delivery: Delivery | undefined, email: string): string | undefined {
  const isElsewhere = delivery?.medium === 'sms' || !email.includes('@');
  return isElsewhere ? delivery?.destination : email;
}

/** That a new code was sent, and where to. */
export function codeSent(delivery: Delivery | undefined, email: string): string {
  return codes.sent(placeOf(delivery, email));
}
