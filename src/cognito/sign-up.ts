/** Makes an account: SignUp with the form's attributes. */
import { config } from '#config';
import { call } from './call.ts';
import { type Delivery, deliveryFrom } from './delivery.ts';

export type NewAccount = {
  email: string;
  password: string;
  /** Cognito's attribute names to values; empty ones are left out. */
  attributes: Record<string, string>;
};

/** @returns whether the account can be used at once, and where the code went if it can't. */
export async function signUp(account: NewAccount): Promise<{ confirmed: boolean; delivery: Delivery | undefined }> {
  const attributes = Object.entries({ ...account.attributes, email: account.email });
  const { UserConfirmed, CodeDeliveryDetails } = await call('SignUp', {
    ClientId: config.clientId,
    Username: account.email,
    Password: account.password,
    UserAttributes: attributes.filter(([, value]) => value).map(([Name, Value]) => ({ Name, Value })),
  });
  return { confirmed: UserConfirmed === true, delivery: deliveryFrom(CodeDeliveryDetails) };
}
