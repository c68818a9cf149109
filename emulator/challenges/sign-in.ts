/** The words that the challenges share: a sign-in under way, what was proved in it, and what a challenge has to be able to do. */
import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider';
import type { FirstChallenge } from '../people/first-factors.ts';
import type { Level } from '../pools/level-names.ts';
import type { Exchange } from '../srp/exchange.ts';
import type { Client, Pool } from '../store/state.ts';
import type { Factor, User } from '../store/user.ts';
import type { Method } from '../tokens/levels.ts';
import type { ChallengeRound } from '../triggers/events.ts';
import type { World } from '../world.ts';

/** The challenges of this emulator, under Cognito's names. */
export type Step = Extract<
  ChallengeNameType,
  | 'SELECT_CHALLENGE'
  | 'PASSWORD'
  | 'PASSWORD_SRP'
  | 'SMS_OTP'
  | 'WEB_AUTHN'
  | 'PASSWORD_VERIFIER'
  | 'NEW_PASSWORD_REQUIRED'
  | 'MFA_SETUP'
  | 'SELECT_MFA_TYPE'
  | 'SMS_MFA'
  | 'EMAIL_OTP'
  | 'SOFTWARE_TOKEN_MFA'
  | 'CUSTOM_CHALLENGE'
  | 'DEVICE_SRP_AUTH'
  | 'DEVICE_PASSWORD_VERIFIER'
>;

/** `code` is of a message, as the first factor. */
export type Proof = 'password' | 'code' | 'passkey' | 'mfa' | 'device' | 'custom';

/** What travels with the client from one challenge to the next, sealed. */
export type Progress = {
  /** The same from the first request to the tokens. */
  signIn: string;
  flow: 'password' | 'custom' | 'choice';
  /** At managed login, which gives no tokens before a code was traded for them. */
  isManaged?: true;
  /** What the person has proved. */
  proved: Proof[];
  /** By which means, in the words of the `amr` claim. */
  methods?: Method[];
  /** The level that it has to reach: step-up. */
  target?: Level;
  /** The first factor that was chosen among several. */
  chosen?: FirstChallenge;
  /** For a passkey, base64url; and whether that passkey has made sure who holds it. */
  passkeyChallenge?: string;
  hasVerifiedUser?: true;
  /** The name that was typed, when it is nobody's and the client hides that. */
  stranger?: string;
  /** The device that the client says it is: one that the pool knows. */
  deviceKey?: string;
  /** SRP exchanges that wait for their claim: about the password, and about the device. */
  exchange?: Exchange;
  deviceExchange?: Exchange;
  /** The second factor that was chosen among several, or is being set up. */
  factor?: Factor;
  /** The code that was sent, and where to if that address is only being set up. */
  code?: string;
  newEmail?: string;
  /** A temporary password was replaced in it. */
  hasNewPassword?: true;
  /** In MFA_SETUP: the person's authenticator app has shown a right code. */
  hasVerifiedToken?: true;
  custom?: {
    rounds: ChallengeRound[];
    /** What the trigger that made the last challenge wants to know again when it is answered. */
    privateParameters?: Record<string, string>;
    metadata?: string;
  };
};

export type SignIn = {
  world: World;
  pool: Pool;
  client: Client;
  user: User;
  progress: Progress;
  /** Of this request, where Cognito hands it on: to the triggers. */
  clientMetadata: Record<string, string> | undefined;
  /** What it says of the language, also where Cognito does not hand it on: for the default words of a message. */
  language?: string | undefined;
};

/** AuthParameters or ChallengeResponses. */
export type Parameters = Record<string, string>;

export type Question = { parameters: Parameters; progress: Progress };

export type Challenge = {
  /** What is asked, as ChallengeParameters, and what has to be remembered until the answer comes. */
  ask(signIn: SignIn): Question | Promise<Question>;
  /**
   * Judges an answer.
   *
   * @returns what is known after it.
   * @throws {CognitoException} for a wrong answer; the same question can then be answered again.
   */
  check(signIn: SignIn, answer: Parameters): Progress | Promise<Progress>;
};

export function prove(progress: Progress, proof: Proof, method?: Method): Progress {
  const methods = [...(progress.methods ?? []), ...(method ? [method] : [])];
  return { ...progress, proved: [...progress.proved, proof], methods };
}
