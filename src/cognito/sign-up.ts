/** Makes an account: SignUp with the form's attributes. */
import { config } from '#config';
import { call } from './call.ts';
import { type Delivery, deliveryFrom } from './delivery.ts';
import { inLanguage } from './in-language.ts';

export type NewAccount = {
  /** What they sign in with: an e-mail address, a phone number (E.164) or a user name. */
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
  const attributes = Object.entries({ ...account.attributes, ...addressIn(account.email) });
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

/** An address that people sign in with is something that the account has, a name of their own is not. */
function addressIn(name: string): Record<string, string> {
  if (name.includes('@')) return { email: name };
  return name.startsWith('+') ? { phone_number: name } : {};
}
