/** Every e-mail and text that the emulator would have sent. */
import type { Message } from '../store/state.ts';
import type { World } from '../world.ts';

/** Messages that are kept; the oldest make room. */
const CAPACITY = 500;

/**
 * Newest first.
 *
 * @param to only what went to this address; letter case does not matter.
 */
export function inbox(world: World, to?: string): Message[] {
  const newestFirst = world.state.inbox.toReversed();
  return to === undefined
    ? newestFirst
    : newestFirst.filter((message) => message.to.toLowerCase() === to.toLowerCase());
}

/** Puts a message on top. */
export function keepMessage(world: World, message: Message): void {
  world.state.inbox.push(message);
  world.state.inbox.splice(0, world.state.inbox.length - CAPACITY);
}
