/** Proves that an account's address is its owner's: the code from the mail, or another mail. */
import { config } from '#config';
import { call } from './call.ts';
import { type Delivery, deliveryFrom } from './delivery.ts';
import { inLanguage } from './in-language.ts';
import { reasonOf } from './reason-of.ts';

export type Confirmation = {
  /** The e-mail address, or the user name that the mail's link carries. */
  user: string;
  code: string;
  /** What SignUp gave. */
  session?: string | undefined;
};

/** @returns what signs the person in without a further proof, for a while; nothing where the client can't do that. */
export async function confirmSignUp({ user, code, session }: Confirmation): Promise<string | undefined> {
  const named = { ClientId: config.clientId, Username: user, ConfirmationCode: code };
  const { Session } = await call('ConfirmSignUp', { ...named, ...(session && { Session: session }) });
  return Session;
}

export async function resendCode(user: string): Promise<Delivery | undefined> {
  const { CodeDeliveryDetails } = await call('ResendConfirmationCode', {
    ...inLanguage(),
    ClientId: config.clientId,
    Username: user,
  });
  return deliveryFrom(CodeDeliveryDetails);
}

/** Whether Cognito refuses because the address is proved already, by a link that was quicker for example. */
export async function isConfirmedBefore(error: unknown): Promise<boolean> {
  const reason = await reasonOf(error);
  return reason === 'confirmed-before' || reason === 'confirmed-already';
}
