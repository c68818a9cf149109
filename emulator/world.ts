/** What an operation can touch, handed to it as its first argument; see `operations/all.ts` for the table. */
import type { MovableClock } from './clock.ts';
import type { Message, State } from './store/state.ts';
import type { Triggers } from './triggers/triggers.ts';

export type World = {
  state: State;
  clock: MovableClock;
  /** Where the emulator answers, without a slash at the end, such as `http://127.0.0.1:9500`. */
  url: string;
  /** Sends an e-mail or a text: it lands in the inbox. */
  send(message: Message): void;
  /** The functions that stand in for a pool's Lambda triggers, by pool id. */
  triggers: Record<string, Triggers>;
};
