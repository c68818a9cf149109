/** Every e-mail and text that the emulator would have sent. */
import type { Message, State } from '../store/state.ts';
import type { World } from '../world.ts';

/** Messages that are kept; the oldest make room. */
const CAPACITY = 500;

/**
 * Newest first.
 *
 * @param to only what went to this address; letter case does not matter.
 */
export function inbox(world: World, to?: string): Message[] {
  const messages = numbersOf(world.state).flatMap((number) => world.state.inbox[number] ?? []);
  const newestFirst = messages.reverse();
  return to === undefined
    ? newestFirst
    : newestFirst.filter((message) => message.to.toLowerCase() === to.toLowerCase());
}

/** Puts a message on top. */
export function keepMessage(state: State, message: Message): void {
  const numbers = numbersOf(state);
  state.inbox[(numbers.at(-1) ?? 0) + 1] = message;
  for (const old of numbers.slice(0, Math.max(0, numbers.length + 1 - CAPACITY))) delete state.inbox[old];
}

function numbersOf({ inbox }: State): number[] {
  return Object.keys(inbox)
    .map(Number)
    .sort((one, other) => one - other);
}
