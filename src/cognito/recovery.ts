/** Forgotten passwords: ask for a code, trade it for a new password. */
import { config } from '#config';
import { call } from './call.ts';
import { type Delivery, deliveryFrom } from './delivery.ts';
import { inLanguage } from './in-language.ts';

export async function requestReset(email: string): Promise<Delivery | undefined> {
  const { CodeDeliveryDetails } = await call('ForgotPassword', {
    ...inLanguage(),
    ClientId: config.clientId,
    Username: email,
  });
  return deliveryFrom(CodeDeliveryDetails);
}

export async function resetPassword(reset: { email: string; code: string; password: string }): Promise<void> {
  await call('ConfirmForgotPassword', {
    ClientId: config.clientId,
    Username: reset.email,
    ConfirmationCode: reset.code,
    Password: reset.password,
  });
}
