/** What a pool has sent, as a test reads it. */
import { expect } from 'playwright/test';
import type { Emulator } from '../emulator/emulator.ts';
import type { Message } from '../emulator/store/state.ts';

export type Mail = {
  /** The newest message to an address or a number; waits until there is one. */
  latest(to: string): Promise<Message>;
  /** How many there are. */
  count(to: string): number;
};

/** The messages of one user pool. */
export function mailOf(emulator: Emulator, userPoolId: string): Mail {
  const to = (address: string) => emulator.inbox.to(address).filter((message) => message.userPoolId === userPoolId);
  return {
    async latest(address) {
      await expect.poll(() => to(address).length, `a message to ${address}`).toBeGreaterThan(0);
      const [message] = to(address);
      if (!message) throw new Error(`No message to ${address}`);
      return message;
    },
    count: (address) => to(address).length,
  };
}
