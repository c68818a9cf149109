/** Where a code went: an e-mail address in full where the person has just given it, else as Cognito masks it. */
import type { Delivery } from '../cognito/delivery.ts';

export function placeOf(delivery: Delivery | undefined, email: string): string {
  const isElsewhere = delivery?.medium === 'sms' || !email.includes('@');
  return isElsewhere ? (delivery?.destination ?? 'you') : email;
}
