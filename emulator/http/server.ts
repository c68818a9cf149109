/** HTTP, on this machine alone unless told otherwise: reads requests, however bad, and writes answers, with the headers that every answer has. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Clock } from '../clock.ts';
import { nameFor } from './own-names.ts';

export type Request = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  /** Undefined when it is larger than anything Cognito takes. */
  body: string | undefined;
};

export type Reply = {
  status: number;
  /** A list is a header for each. */
  headers: Record<string, string | string[]>;
  body: string | Buffer;
  /** Why it says no, for the console alone. */
  why?: string | undefined;
  /** Breaks the connection after the headers. A browser sends by itself what had no answer at all, on another connection. */
  isLost?: boolean;
  /** Somebody has planned this answer, whatever was asked. */
  isPlanned?: boolean;
};

/** `hang` leaves the caller waiting, `drop` closes the connection without a word. */
export type Answerer = (request: Request) => Promise<Reply | 'hang' | 'drop'>;

const BASE = 'http://127.0.0.1';
const LARGEST_BODY = 1_000_000;
/** Never: Node's five seconds end a connection just when an SDK sends its next request, which then fails with ECONNRESET. */
const keepAliveTimeout = 0;
/** What Cognito takes of people at once. */
const LARGEST_FILE = 100_000_000;

export type Listening = {
  /** Under which this machine reaches it, without a slash at the end. */
  url: string;
  close(): Promise<void>;
};

type Place = {
  host: string;
  /** Instead of the host, in `url`. */
  name?: string | undefined;
  port: number;
  /** In PEM; with it the server speaks HTTPS, and nothing else. */
  certificate?: { key: string; cert: string } | undefined;
};

/** @throws {Error} EADDRINUSE; EADDRNOTAVAIL or ENOTFOUND for a host that is not this machine's. */
export async function listen(
  { host, name = nameFor(host), port, certificate }: Place,
  { clock, answer }: { clock: Clock; answer: Answerer },
): Promise<Listening> {
  const serve = (incoming: IncomingMessage, response: ServerResponse) => {
    respond(incoming, response, clock, answer).catch(() => incoming.socket.destroy());
  };
  const server = certificate
    ? createSecureServer({ ...certificate, keepAliveTimeout }, serve)
    : createServer({ keepAliveTimeout }, serve);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return { url: `${certificate ? 'https' : 'http'}://${name}:${portOf(server)}`, close: () => close(server) };
}

async function respond(incoming: IncomingMessage, response: ServerResponse, clock: Clock, answer: Answerer) {
  const body = await readBody(incoming);
  const { method = 'GET', headers } = incoming;
  const reply = await answer({ method, ...addressOf(incoming), headers, body });
  if (reply === 'drop') drop(incoming);
  if (typeof reply === 'string') return;
  response.writeHead(reply.status, {
    Date: new Date(clock.now()).toUTCString(),
    'x-amzn-RequestId': randomUUID(),
    'Content-Length': Buffer.byteLength(reply.body),
    ...reply.headers,
  });
  if (!reply.isLost) return response.end(reply.body);
  response.flushHeaders();
  incoming.socket.end();
}

/**
 * What a connection that has served before is closed on without a word, a browser sends by itself once more: what a test has planned
 * would be over before its page noticed. A letter that begins no answer ends that.
 */
function drop({ headers, socket }: IncomingMessage): void {
  const isBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
  if (isBrowser) socket.end('-', () => socket.destroy());
  else socket.destroy();
}

function addressOf({ url = '/' }: IncomingMessage): { path: string; query: URLSearchParams } {
  if (!URL.canParse(url, BASE)) return { path: url, query: new URLSearchParams() };
  const { pathname, searchParams } = new URL(url, BASE);
  return { path: pathname, query: searchParams };
}

/** What is too large is read to its end all the same, so that the sender is there to read the answer. */
async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const largest = incoming.method === 'PUT' ? LARGEST_FILE : LARGEST_BODY;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
  }
  return size <= largest ? Buffer.concat(chunks).toString('utf8') : undefined;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeAllConnections();
  await closed;
}
