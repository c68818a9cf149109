/** What an operation can touch, handed to it as its first argument; see `operations/all.ts` for the table. */
import type { MovableClock } from './clock.ts';
import type { Message, State } from './store/state.ts';
import type { TriggerBook } from './triggers/triggers.ts';

/** What whoever starts the emulator has asked for; what is left out is as in Cognito, or as it happens to be. */
export type Choices = {
  /** Whose tokens they are: `aws` for Amazon's name, or an address, which the pool's id follows. The emulator's own without it. */
  issuer?: string | undefined;
  /** The code in every message, instead of six digits that nobody knows before. */
  code?: string | undefined;
  /** Nobody is locked out, and nothing may be asked for only so often. */
  isUnlimited?: boolean | undefined;
  /** Pools need no SMS, SES or KMS set up before they send. */
  isLenient?: boolean | undefined;
};

export type World = {
  state: State;
  clock: MovableClock;
  /** Where the emulator answers, without a slash at the end, such as `http://127.0.0.1:9500`. */
  url: string;
  choices: Choices;
  /** The AWS region that the caller's signature names: pools are made there. */
  region: string;
  /** Sends an e-mail or a text: it lands in the inbox. */
  send(message: Message): void;
  /** What stands in for the Lambda triggers of pools. */
  triggers: TriggerBook;
  /** Says on the console what no caller is told. */
  warn(line: string): void;
};
