/** Which answer an address gets: Cognito's protocol on `/`, a pool's public documents, the inbox. */

import { consolePage } from '../console/page.ts';
import { inbox } from '../delivery/inbox.ts';
import { CognitoException } from '../errors.ts';
import { answerManagedLogin } from '../oauth/routes.ts';
import { federation } from '../providers/federation.ts';
import { type Change, Unsaved } from '../store/store.ts';
import type { World } from '../world.ts';
import { confirmationPage } from './confirmation-page.ts';
import { answerControl } from './control.ts';
import type { Controls } from './control-type.ts';
import { publicDocument } from './documents.ts';
import type { Fault } from './faults.ts';
import { inboxPage } from './inbox-page.ts';
import { isNoted, noteRequest } from './note-request.ts';
import { answerQuery, queryIn } from './query-protocol.ts';
import { cognitoReply, cors, headerOf, json, notFound } from './replies.ts';
import type { Reply, Request } from './server.ts';
import { answerUpload } from './upload.ts';
import { type Guests, refusalOf } from './visitors.ts';
import { answerCall, failure, operationName } from './wire.ts';

export type Site = Controls & {
  /** The world as one request sees and changes it. */
  begin(): { world: World; change: Change };
  guests: Guests;
  isReady(): boolean;
};

/** Answers, and has it written down for the console. */
export async function answerRequest(request: Request, site: Site): Promise<Reply | 'hang' | 'drop'> {
  const refusal = refusalOf(request, site.guests);
  if (refusal === undefined && (request.method === 'OPTIONS' || !isNoted(request))) return admit(request, site);
  const started = performance.now();
  const reply = refusal === undefined ? await admit(request, site) : forbid(refusal);
  noteRequest(site.record, site.world, request, { reply, started });
  return reply;
}

/** Whoever may not come in changes nothing. */
function forbid(refusal: string): Reply {
  return failure(new CognitoException('ForbiddenException', refusal, 403));
}

/** An answer is given only once whatever it tells of is on disk. */
async function admit(request: Request, site: Site): Promise<Reply | 'hang' | 'drop'> {
  if (request.method === 'OPTIONS') return preflight(request, site);
  try {
    return await answerAndSave(request, { site, fault: faultFor(request, site) });
  } catch (error) {
    return cognitoReply(request, failure(error));
  }
}

type Visit = { site: Site; fault: Fault | undefined };

/** What another's change that could not be saved has misled is done once more, unless it has changed something itself. */
async function answerAndSave(request: Request, visit: Visit): Promise<Reply | 'hang' | 'drop'> {
  const { world, change } = visit.site.begin();
  const answer = answers[request.method] ?? answerGet;
  const reply = (await answerManagedLogin(world, request, federation)) ?? (await answer(request, world, visit));
  try {
    await change.commit();
    return reply;
  } catch (error) {
    if (!(error instanceof Unsaved) || change.hasWritten()) throw error;
    return answerAndSave(request, visit);
  }
}

type Answering = (request: Request, world: World, visit: Visit) => Promise<Reply | 'hang' | 'drop'>;

const answers: Record<string, Answering> = {
  POST: answerPost,
  PUT: async (request, world) => answerUpload(world, request) ?? notFound(request.path),
};

function faultFor(request: Request, { faults }: Site): Fault | undefined {
  if (request.method !== 'POST' || request.path !== '/') return undefined;
  return faults.take(operationName(headerOf(request, 'x-amz-target')));
}

async function answerPost(request: Request, world: World, { site, fault }: Visit): Promise<Reply | 'hang' | 'drop'> {
  if (request.path.startsWith('/_emulator/')) return answerControl(request, { ...site, world });
  if (request.path !== '/') return notFound(request.path);
  const form = queryIn(request);
  if (form) return answerQuery(request, form);
  const target = headerOf(request, 'x-amz-target');
  if (fault && fault !== 'lose') return answerWithFault(request, fault);
  if (request.body === undefined) return cognitoReply(request, failure(tooLarge));
  const authorization = headerOf(request, 'authorization');
  const reply = cognitoReply(request, await answerCall(world, { target, authorization, body: request.body }));
  return fault === 'lose' ? { ...reply, isLost: true } : reply;
}

const tooLarge = new CognitoException('RequestEntityTooLargeException', 'The request body is too large', 413);

function answerWithFault(request: Request, fault: Exclude<Fault, 'lose'>): Reply | 'hang' | 'drop' {
  if (typeof fault === 'string') return fault;
  const exception =
    fault === 500
      ? new CognitoException('InternalErrorException', 'Internal error', 500)
      : new CognitoException('TooManyRequestsException', 'Too many requests', 429);
  return { ...cognitoReply(request, failure(exception)), isPlanned: true };
}

async function answerGet(request: Request, world: World, { site }: Visit): Promise<Reply> {
  const { path, query } = request;
  if (path.startsWith('/_emulator/')) return answerControl(request, { ...site, world });
  const form = queryIn(request);
  if (form) return answerQuery(request, form);
  if (path === '/') return consolePage();
  if (path === '/health') return health(site);
  if (path === '/inbox') return page(inboxPage(world, query.get('to') ?? undefined), { Refresh: '5' });
  if (path === '/inbox.json') return json(inbox(world, addressIn(query)));
  if (/^(?:\/[\w.-]+)?\/confirmUser$/.test(path)) return page(await confirmationPage(world, query));
  return publicDocument(world, request) ?? notFound(path);
}

/** For whatever waits for it: containers, tests, CI. */
function health({ isReady }: Site): Reply {
  const isUp = isReady();
  return { ...json({ status: isUp ? 'ready' : 'starting' }), status: isUp ? 200 : 503 };
}

/** The plus of a telephone number reads as a blank in a query, unless somebody escaped it. */
function addressIn(query: URLSearchParams): string | undefined {
  return query.get('to')?.replace(/^ /, '+');
}

async function preflight(request: Request, { begin }: Site): Promise<Reply> {
  const managed = await answerManagedLogin(begin().world, request);
  if (managed) return managed;
  // Chromium asks for this where a page of the internet, let in by option, calls this machine.
  const isPrivate = headerOf(request, 'access-control-request-private-network') === 'true';
  return {
    status: 200,
    headers: {
      ...cors(request),
      'Access-Control-Allow-Headers': headerOf(request, 'access-control-request-headers') ?? '*',
      'Access-Control-Allow-Methods': headerOf(request, 'access-control-request-method') ?? 'POST',
      'Access-Control-Max-Age': '172800',
      ...(isPrivate && { 'Access-Control-Allow-Private-Network': 'true' }),
    },
    body: '',
  };
}

function page(reply: Reply, headers: Record<string, string> = {}): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
