/** What Cognito asks next on the way in. Each question carries its own `answer`, which leads to the next step. */
import type { Delivery } from './delivery.ts';

/** Cognito's names for the ways of proving who one is a second time. */
export type Factor = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

/** Cognito's names for the ways in that people can choose among, where they do. */
export type FirstWay = 'WEB_AUTHN' | 'EMAIL_OTP' | 'SMS_OTP' | 'PASSWORD_SRP';

/** Of a question that a choice has led to. */
export type Ways = {
  /** What was chosen. */
  own: FirstWay;
  /** What the account has besides; unknown before Cognito has said anything of it. */
  others: FirstWay[] | undefined;
  /** Starts over with another way, or with the list. */
  choose(way?: FirstWay): Promise<SignInStep>;
};

/** Leads on without an answer; absent where the question leaves no such way. */
type Detour = (() => Promise<SignInStep>) | undefined;

export type SignInStep =
  | { step: 'signed-in' }
  | { step: 'choose-way'; ways: FirstWay[]; answer(way: FirstWay): Promise<SignInStep> }
  | { step: 'password'; ways: Ways; answer(password: string): Promise<SignInStep> }
  | {
      step: 'passkey';
      /** What the browser is to ask for, as JSON of Cognito's; good for one answer. */
      request: string;
      ways: Ways;
      /** @param credential As JSON. */
      answer(credential: string): Promise<SignInStep>;
    }
  | {
      step: 'new-password';
      /** Required attributes that the account lacks, under Cognito's names. */
      missing: string[];
      answer(password: string, attributes: Record<string, string>): Promise<SignInStep>;
    }
  | {
      step: 'code';
      channel: 'sms' | 'email' | 'totp';
      sentTo?: string | undefined;
      answer(code: string): Promise<SignInStep>;
      /** Sends another code; absent where codes are not sent. */
      again?: Detour;
      /** Back to the choice. */
      otherWay?: Detour;
      /** Where the code is the first thing that is asked for. */
      ways?: Ways | undefined;
    }
  | { step: 'choose-mfa'; factors: Factor[]; answer(factor: Factor): Promise<SignInStep> }
  | { step: 'choose-set-up'; factors: Factor[]; answer(factor: Factor): Promise<SignInStep> }
  | {
      step: 'set-up-totp';
      secret: string;
      account: string;
      issuer: string;
      answer(code: string): Promise<SignInStep>;
      otherWay?: Detour;
    }
  | { step: 'set-up-email'; answer(email: string): Promise<SignInStep>; otherWay?: Detour }
  | { step: 'custom'; parameters: Record<string, string>; answer(text: string): Promise<SignInStep> }
  | { step: 'remember-device'; answer(remember: boolean): Promise<SignInStep> };

/** The address that a code was sent to, as challenge parameters have it. */
export function deliveryOf(parameters: Record<string, string>): Delivery | undefined {
  const destination = parameters.CODE_DELIVERY_DESTINATION;
  if (!destination) return undefined;
  return { medium: parameters.CODE_DELIVERY_DELIVERY_MEDIUM === 'SMS' ? 'sms' : 'email', destination };
}
