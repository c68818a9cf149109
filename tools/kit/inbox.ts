/** The mail of a test, which may have to be waited for. */
import type { Emulator } from '../../emulator/emulator.ts';
import type { Message } from '../../emulator/store/state.ts';

export type Inbox = Emulator['inbox'] & {
  /** The newest message to an address or a number, as soon as there is one. @throws {Error} after ten seconds. */
  latest(to: string): Promise<Message>;
};

type Waiting = { to: string; resolve(message: Message): void };

/** What is told of each message as it is sent, and the inbox that knows of it. */
export function attentiveInbox(): { onMessage(message: Message): void; inboxOf(emulator: Emulator): Inbox } {
  let waiting: Waiting[] = [];
  return {
    onMessage(message) {
      const isTo = ({ to }: Waiting) => to.toLowerCase() === message.to.toLowerCase();
      for (const each of waiting.filter(isTo)) each.resolve(message);
      waiting = waiting.filter((each) => !isTo(each));
    },
    inboxOf: ({ inbox }) => ({
      ...inbox,
      async latest(to) {
        const [message] = inbox.to(to);
        return message ?? waitFor(to, (each) => waiting.push(each));
      },
    }),
  };
}

function waitFor(to: string, wait: (waiting: Waiting) => void): Promise<Message> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`No message to ${to} has come`)), 10_000);
    wait({
      to,
      resolve(message) {
        clearTimeout(late);
        resolve(message);
      },
    });
  });
}
