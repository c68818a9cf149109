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

export type Made = {
  /** Whether it can be used at once. */
  confirmed: boolean;
  /** Where the code went if it can't. */
  delivery: Delivery | undefined;
  /** Cognito's own name for the person, which a link in the mail may carry. */
  sub?: string | undefined;
};

export async function signUp(account: NewAccount): Promise<Made> {
  const attributes = Object.entries({ ...account.attributes, email: account.email });
  const { UserConfirmed, CodeDeliveryDetails, UserSub } = await call('SignUp', {
    ClientId: config.clientId,
    Username: account.email,
    Password: account.password,
    UserAttributes: attributes.filter(([, value]) => value).map(([Name, Value]) => ({ Name, Value })),
  });
  return { confirmed: UserConfirmed === true, delivery: deliveryFrom(CodeDeliveryDetails), sub: UserSub };
}
