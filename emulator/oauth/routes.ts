/** Managed login: which of its paths does what. */
import { stopped } from '../clock.ts';
import { entry } from '../store/entries.ts';
import type { World } from '../world.ts';
import { authorize } from './authorize.ts';
import { confirm, resendCode, showConfirm } from './confirm.ts';
import type { Federation } from './federation.ts';
import { forgotPassword, resetPassword, showForgotPassword, showResetPassword } from './forgot-password.ts';
import { plainPage } from './layout.ts';
import { locate } from './locate.ts';
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
  const place = locate(world, request);
  const path = place?.path ?? request.path;
  if (request.method === 'OPTIONS') return open.includes(path) ? allowAsked(request) : undefined;
  if (path === '/error') return errorPage(request.query);
  const name = `${request.method} ${path}`;
  const route = entry(routes, name) ?? entry(federation?.routes ?? {}, name);
  if (!route) return undefined;
  if (!place) return withoutPool(request);
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

function withoutPool(request: Request): Answer {
  const { path, query } = request;
  if (path === '/oauth2/userInfo') return refuseUserInfo(request);
  if (open.includes(path)) return jsonAnswer({ error: 'invalid_client' }, path === '/oauth2/revoke' ? 401 : 400);
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
