/** What a question needs of the conversation that it is put in. */
import type { Operations } from './operations.ts';
import type { AuthAnswer } from './sdk-internals.ts';
import type { Factor, SignInStep } from './sign-in-step.ts';

export type ChallengeName = NonNullable<AuthAnswer['ChallengeName']>;

/** What the person has chosen on the way, to be chosen for them when the sign-in starts over. */
export type Wish = {
  /** At SELECT_MFA_TYPE. */
  factor?: Factor;
  /** The address that is being set up. */
  email?: string;
};

export type Talk = {
  readonly user: {
    /** What the person typed. */
    readonly typedName: string;
  };
  /** What authenticator apps call the account. */
  readonly appName: string;
  /** Cognito's session string: each question has its own, and a wrong answer leaves it as it was. */
  session: string | undefined;
  wish: Wish;
  /** Starts over with the same password, so that Cognito sends another code. */
  readonly restart: (wish?: Wish) => Promise<SignInStep>;
  /** Answers the question that is open. */
  respond(challenge: ChallengeName, responses: Record<string, string>): Promise<SignInStep>;
  /** Asks something on the side. */
  ask<Name extends keyof Operations>(
    operation: Name,
    input: Operations[Name]['input'],
  ): Promise<Operations[Name]['output']>;
};
