/** WebDriver BiDi over its WebSocket: questions and their answers (https://www.w3.org/TR/webdriver-bidi/). */
import { once } from 'node:events';
import WebSocket from 'ws';

export type Connection = {
  /** @throws {Error} with what the browser says against it. */
  ask<Answer>(method: string, params?: object): Promise<Answer>;
  close(): void;
};

type Message = { id?: number; type: string; result?: unknown; error?: string; message?: string };

/** Whoever waits for an answer, by the question's number. */
type Waiting = Map<number, (message: Message) => void>;

export async function connect(address: string): Promise<Connection> {
  const waiting: Waiting = new Map();
  const socket = await open(address, waiting);
  let count = 0;
  return {
    async ask<Answer>(method: string, params: object = {}) {
      count += 1;
      const id = count;
      const message = await new Promise<Message>((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params }));
      });
      if (message.type === 'error') throw new Error(`${method}: ${message.error} ${message.message ?? ''}`);
      return message.result as Answer;
    },
    close: () => socket.close(),
  };
}

async function open(address: string, waiting: Waiting): Promise<WebSocket> {
  const socket = new WebSocket(address);
  socket.on('message', (text) => {
    const message = JSON.parse(String(text)) as Message;
    if (message.id === undefined) return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  socket.on('close', () => {
    for (const answer of waiting.values()) answer({ type: 'error', error: 'the browser has gone' });
  });
  await once(socket, 'open');
  return socket;
}
