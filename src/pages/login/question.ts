/** One of the questions on the way in, and the moment it comes at. */
import type { SignInStep } from '../../cognito/sign-in-step.ts';

export type Question<Name extends SignInStep['step']> = Extract<SignInStep, { step: Name }>;

export type Moment = {
  /** The question before this one. */
  before: SignInStep | undefined;
  /** What the person signs in with. */
  email: string;
};
