/** Which requests are written down for the console, and what of them. */
import { keptText, type Record } from '../console/record.ts';
import type { World } from '../world.ts';
import type { Reply, Request } from './server.ts';

/** What only looks at the emulator, or asks on the console's behalf. */
const unnoted = ['GET /', 'GET /health', 'GET /inbox', 'GET /inbox.json', 'POST /_emulator/call'];

export function isNoted({ method, path, query }: Request): boolean {
  if (method === 'GET' && (path.startsWith('/_emulator/') || path === '/favicon.ico')) return false;
  return !unnoted.includes(`${method} ${path}`) || query.has('Action');
}

type Noted = { reply: Reply | 'hang' | 'drop'; started: number };

export function noteRequest(record: Record, { clock }: World, request: Request, { reply, started }: Noted): void {
  const { method, path, query, headers, body } = request;
  const isText = typeof reply !== 'string';
  const location = isText ? reply.headers.Location : undefined;
  const target = headers['x-amz-target'];
  record.add({
    ...{ method, path, query: query.toString() },
    at: clock.now(),
    took: performance.now() - started,
    headers: {
      target: typeof target === 'string' ? target : undefined,
      origin: headers.origin,
      authorization: headers.authorization,
    },
    body: keptText(body),
    status: isText ? (reply.isLost ? 'lose' : reply.status) : reply,
    answer: isText && typeof reply.body === 'string' ? keptText(reply.body) : '',
    ...(isText && reply.isPlanned && { isPlanned: true }),
    ...(isText && reply.why !== undefined && { why: reply.why }),
    location: typeof location === 'string' ? location : undefined,
  });
}
