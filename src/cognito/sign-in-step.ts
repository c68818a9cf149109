/** What Cognito asks next on the way in. Each question carries its own `answer`, which leads to the next step. */
import type { Delivery } from './delivery.ts';

/** Cognito's names for the ways of proving who one is a second time. */
export type Factor = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

/** Leads on without an answer; absent where the question leaves no such way. */
type Detour = (() => Promise<SignInStep>) | undefined;

export type SignInStep =
  | { step: 'signed-in' }
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
