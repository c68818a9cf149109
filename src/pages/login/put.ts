/** What a question on the login page is made of. */
import type { FirstWay, SignInStep, Ways } from '../../cognito/sign-in-step.ts';
import type { Asking, Question } from '../../form/ask.ts';

export type Put = Question<SignInStep> & {
  send: Asking<SignInStep>;
  /** Said beside the question. */
  news?: string | undefined;
  /** What happens once it is seen. */
  shown?: () => void;
};

/** One of the questions on the way in. */
export type Step<Name extends SignInStep['step']> = Extract<SignInStep, { step: Name }>;

/** What becomes of a step, for the person who signs in with this. */
export type Enter = (step: SignInStep, email: string) => Promise<void>;

export type Moment = {
  /** The question before this one. */
  before: SignInStep | undefined;
  /** What the person signs in with. */
  email: string;
};

const names: Record<FirstWay, string> = {
  WEB_AUTHN: 'by-passkey',
  PASSWORD_SRP: 'by-password',
  EMAIL_OTP: 'by-email',
  SMS_OTP: 'by-sms',
};

/**
 * Buttons that lead to another way in: `code-by-passkey`, `code-by-password` and so on, and `code-list` where it is not known yet
 * which ways there are.
 *
 * @param form What their ids begin with.
 */
export function otherWays(form: string, ways: Ways | undefined): NonNullable<Put['presses']> {
  const { others = [], choose } = ways ?? {};
  const acts = Object.entries(names).map(([way, name]) => {
    const other = others.find((each) => each === way);
    return [`${form}-${name}`, other && choose ? () => choose(other) : undefined] as const;
  });
  const list = ways && !ways.others ? () => ways.choose() : undefined;
  return { ...Object.fromEntries(acts), [`${form}-list`]: list };
}
