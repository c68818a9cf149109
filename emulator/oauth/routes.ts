/** Managed login: which of its paths does what. */
import { stopped } from '../clock.ts';
import { domainNames } from '../pools/domains.ts';
import { entry } from '../store/entries.ts';
import type { World } from '../world.ts';
import { authorize } from './authorize.ts';
import { confirm, resendCode, showConfirm } from './confirm.ts';
import type { Federation } from './federation.ts';
import { forgotPassword, resetPassword, showForgotPassword, showResetPassword } from './forgot-password.ts';
import { plainPage } from './layout.ts';
import { locate, type Nowhere } from './locate.ts';
import { login, showLogin } from './login.ts';
import { logout } from './logout.ts';
import { revoke } from './revoke.ts';
import { showSignUp, signUp } from './sign-up.ts';
import { token } from './token.ts';
import { allowAsked, jsonAnswer } from './token-answers.ts';
import { refuseUserInfo, userInfo } from './user-info.ts';
import type { Answer, Request, Visit } from './visit.ts';
import { en } from './words/en.ts';

type Route = (visit: Visit, federation: Federation | undefined) => Promise<Answer> | Answer;

const routes: Record<string, Route> = {
  'GET /oauth2/authorize': authorize,
  'GET /login': showLogin,
  'POST /login': login,
  'GET /signup': showSignUp,
  'POST /signup': signUp,
  'GET /confirm': showConfirm,
  'POST /confirm': confirm,
  'POST /resendcode': resendCode,
  'GET /forgotPassword': showForgotPassword,
  'POST /forgotPassword': forgotPassword,
  'GET /confirmforgotPassword': showResetPassword,
  'POST /confirmforgotPassword': resetPassword,
  'GET /logout': logout,
  'POST /oauth2/token': token,
  'GET /oauth2/userInfo': userInfo,
  'POST /oauth2/userInfo': userInfo,
  'POST /oauth2/revoke': revoke,
};

/** What pages of other origins may ask, too. */
const open = ['/oauth2/token', '/oauth2/userInfo', '/oauth2/revoke'];

/** @returns undefined for what is not managed login's. */
export async function answerManagedLogin(
  world: World,
  request: Request,
  federation?: Federation,
): Promise<Answer | undefined> {
  if (!mayBeOurs(request.path, federation)) return undefined;
  const isPage = (each: string) => each === '/error' || methodsOf(each, federation).length > 0;
  const place = locate(world, request, isPage);
  const { path } = place;
  if (request.method === 'OPTIONS') return open.includes(path) ? allowAsked(request) : undefined;
  if (path === '/error') return errorPage(request.query);
  if (!isPage(path)) return undefined;
  if (!('pool' in place)) return place.unknown === undefined ? withoutPool(request) : unknownDomain(world, place);
  const name = `${request.method} ${path}`;
  const route = entry(routes, name) ?? entry(federation?.routes ?? {}, name);
  if (!route) return wrongMethod(request.method, path, methodsOf(path, federation));
  const origin = `${new URL(world.url).protocol}//${request.headers.host}`;
  // However long it takes, a request has one time.
  const visit = { ...request, ...place, origin, world: { ...world, clock: stopped(world.clock) } };
  return route(visit, federation);
}

/** Looking for a pool costs more than the requests of Cognito's other protocol are to pay. */
function mayBeOurs(path: string, federation: Federation | undefined): boolean {
  if (path === '/') return false;
  if (path.endsWith('/error')) return true;
  const all = [...Object.keys(routes), ...Object.keys(federation?.routes ?? {})];
  return all.some((name) => path.endsWith(name.replace(/^\w+ /, '')));
}

function methodsOf(path: string, federation: Federation | undefined): string[] {
  const all = [...Object.keys(routes), ...Object.keys(federation?.routes ?? {})];
  return all.filter((name) => name.endsWith(` ${path}`)).map((name) => name.replace(/ .*/, ''));
}

/** Unlike Cognito: a domain that there is not has no address there. */
function unknownDomain(world: World, { path, unknown }: Nowhere): Answer {
  const known = domainNames(world).join(', ') || 'none';
  return refuseCall(path, 404, `No user pool here has the domain ${unknown}. There is: ${known}.`);
}

/** Unlike Cognito, perhaps: how it answers these is not on record. */
function wrongMethod(method: string, path: string, methods: string[]): Answer {
  const answer = refuseCall(path, 405, `${path} takes ${methods.join(' and ')}, not ${method}.`);
  return { ...answer, headers: { ...answer.headers, Allow: methods.join(', ') } };
}

function refuseCall(path: string, status: number, why: string): Answer {
  if (open.includes(path)) return jsonAnswer({ error: 'invalid_request', error_description: why }, status);
  return { ...plainPage(undefined, en.errorTitle, why), status };
}

function withoutPool(request: Request): Answer {
  const { path, query } = request;
  if (path === '/oauth2/userInfo') return refuseUserInfo(request);
  if (open.includes(path)) {
    const why = 'No user pool is named by a domain, nor by a client_id that one of them has.';
    return { ...jsonAnswer({ error: 'invalid_client' }, path === '/oauth2/revoke' ? 401 : 400), why };
  }
  if (query.has('client_id')) return errorPage(new URLSearchParams({ error: 'invalid_client' }));
  return plainPage(undefined, en.errorTitle, "Required String parameter 'client_id' is not present");
}

/** Unlike Cognito: it says what whoever writes the application may do about it. */
const advice: Record<string, string> = {
  redirect_mismatch:
    'The redirect_uri is not one of the CallbackURLs of the client. They are compared letter by letter: scheme, port, path, a slash at the end.',
  invalid_client: 'This pool has no such client.',
};

function errorPage(query: URLSearchParams): Answer {
  const [error, clientId] = [query.get('error') ?? '', query.get('client_id')];
  const text = [`${error}${clientId === null ? '' : ` (client_id ${clientId})`}`, entry(advice, error)];
  return plainPage(undefined, en.errorTitle, text.filter(Boolean).join('. '));
}
