/** What a question needs of the conversation that it is put in. */
import type { Operations } from './operations.ts';
import type { AuthAnswer } from './sdk-internals.ts';
import type { Factor, FirstWay, SignInStep } from './sign-in-step.ts';

export type ChallengeName = NonNullable<AuthAnswer['ChallengeName']>;

/** What the person has chosen on the way, to be chosen for them when the sign-in starts over. */
export type Wish = {
  /** At SELECT_MFA_TYPE. */
  factor?: Factor;
  /** The address that is being set up. */
  email?: string;
  /** The way in. */
  way?: FirstWay;
  /** Whether the person wants to see all ways in. */
  isOpen?: boolean;
};

/** Where people choose how they sign in: other beginnings of the same sign-in. */
export type Choice = {
  /** By this way, or by what Cognito lists. */
  prefer(way?: FirstWay): Promise<SignInStep>;
  /** By a password, which takes SRP. */
  prove(password: string): Promise<SignInStep>;
  /** The ways that the page can go, the preferred one first. */
  readonly known: readonly FirstWay[];
};

/** Who signs in, and what keeps their tokens: with SRP, or without. */
export type Holder = {
  /** What the person typed. */
  readonly typedName: string;
  username: string;
  Session: string | null;
  deviceKey?: string | null;
  /** The device that this browser is, as a parameter of a request. */
  readonly deviceParameter: { DEVICE_KEY?: string };
  /** Takes Cognito's own name for the person, under which everything is stored. */
  rename(userName: string): void;
  /**
   * Keeps the tokens, and confirms a new device.
   *
   * @returns whether the pool wants the person's word before it remembers the device.
   */
  keepTokens(answer: AuthAnswer): Promise<boolean>;
  /** Answers DEVICE_SRP_AUTH with the secret that this browser kept, and gives what Cognito says to that. */
  proveDevice(): Promise<AuthAnswer>;
  dropDevice(): void;
};

export type Talk = {
  readonly user: Pick<Holder, 'typedName'>;
  /** What authenticator apps call the account. */
  readonly appName: string;
  /** Cognito's session string: each question has its own, and a wrong answer leaves it as it was. */
  session: string | undefined;
  wish: Wish;
  /** What the account can begin with, if Cognito has said so. */
  readonly available: readonly string[] | undefined;
  readonly choice: Choice | undefined;
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
