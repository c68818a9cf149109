/** Proves that an account's address is its owner's: the code from the mail, or another mail. */
import { config } from '#config';
import { call } from './call.ts';
import { type Delivery, deliveryFrom } from './delivery.ts';
import { reasonOf } from './reason-of.ts';

/** @param user The e-mail address, or the user name that the mail's link carries. */
export async function confirmSignUp({ user, code }: { user: string; code: string }): Promise<void> {
  await call('ConfirmSignUp', { ClientId: config.clientId, Username: user, ConfirmationCode: code });
}

export async function resendCode(user: string): Promise<Delivery | undefined> {
  const { CodeDeliveryDetails } = await call('ResendConfirmationCode', { ClientId: config.clientId, Username: user });
  return deliveryFrom(CodeDeliveryDetails);
}

/** Whether Cognito refuses because the address is proved already, by a link that was quicker for example. */
export async function isConfirmedBefore(error: unknown): Promise<boolean> {
  const reason = await reasonOf(error);
  return reason === 'confirmed-before' || reason === 'confirmed-already';
}
