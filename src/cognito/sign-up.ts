/** Makes an account: SignUp with the form's attributes. */
import { config } from '#config';
import { call } from './call.ts';
import { type Delivery, deliveryFrom } from './delivery.ts';
import { inLanguage } from './in-language.ts';

export type NewAccount = {
  email: string;
  /** Empty for an account without one. */
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
  /** What confirming gives back, for signing in without a further proof; absent where the client can't. */
  session?: string | undefined;
};

export async function signUp(account: NewAccount): Promise<Made> {
  const attributes = Object.entries({ ...account.attributes, email: account.email });
  const { UserConfirmed, CodeDeliveryDetails, UserSub, Session } = await call('SignUp', {
    ...inLanguage(),
    ClientId: config.clientId,
    Username: account.email,
    ...(account.password && { Password: account.password }),
    UserAttributes: attributes.filter(([, value]) => value).map(([Name, Value]) => ({ Name, Value })),
  });
  const delivery = deliveryFrom(CodeDeliveryDetails);
  return { confirmed: UserConfirmed === true, delivery, sub: UserSub, session: Session };
}
