/**
 * Judges what an application asks of `/oauth2/authorize`, in this order: the client and its address, without which nothing is sent
 * anywhere; then what it asks for.
 *
 * Unlike Cognito, perhaps: past the first two the order is a guess, and so is the error for an unknown client.
 */

import { customScopes, ownScopes } from '../pools/scopes.ts';
import { entry } from '../store/entries.ts';
import type { Client } from '../store/state.ts';
import { type Pending, type Refusal, refuseAuthorization } from './pending.ts';
import { type Answer, goTo, textOf, type Visit } from './visit.ts';

export type Asked = { pending: Pending; client: Client };

/** @returns what was asked, or the redirect that says what is wrong with it. */
export function readAuthorization(visit: Visit): Asked | { refusal: Answer } {
  const { pool, query } = visit;
  const clientId = query.get('client_id') ?? '';
  const client = entry(pool.clients, clientId);
  if (!client) return { refusal: toErrorPage(visit, 'invalid_client') };
  const redirectUri = addressFor(client, query.get('redirect_uri'));
  if (redirectUri === undefined) return { refusal: toErrorPage(visit, 'redirect_mismatch') };
  const responseType = query.get('response_type') === 'token' ? 'token' : 'code';
  const state = query.get('state') ?? undefined;
  const problem = findProblem(visit, client);
  if (problem) return { refusal: refuseAuthorization({ redirectUri, responseType, state }, problem) };
  const pending: Pending = {
    clientId,
    redirectUri,
    responseType,
    scopes: askedScopes(query, client),
    state,
    nonce: query.get('nonce') ?? undefined,
    challenge: query.get('code_challenge') ?? undefined,
    resource: query.get('resource') ?? undefined,
  };
  return { pending, client };
}

function toErrorPage(visit: Visit, error: string): Answer {
  return goTo(visit, `/error?${textOf({ error, client_id: visit.query.get('client_id') ?? undefined })}`);
}

/** Letter by letter one of the client's. May be left out only where there is no doubt which is meant. */
function addressFor({ settings }: Client, given: string | null): string | undefined {
  const { CallbackURLs: callbacks = [], DefaultRedirectURI, SupportedIdentityProviders: providers = [] } = settings;
  if (given !== null) return callbacks.includes(given) ? given : undefined;
  if (providers.length !== 1) return undefined;
  return DefaultRedirectURI ?? (callbacks.length === 1 ? callbacks[0] : undefined);
}

function findProblem(visit: Visit, client: Client): Refusal | undefined {
  const { query } = visit;
  const twice = [...new Set(query.keys())].find((name) => query.getAll(name).length > 1);
  if (twice !== undefined) return { error: 'invalid_request', why: `${twice} is there twice.` };
  return (
    responseProblem(query, client) ?? challengeProblem(query) ?? scopeProblem(visit, client) ?? resourceProblem(query)
  );
}

const flows: Record<string, 'code' | 'implicit'> = { code: 'code', token: 'implicit' };

function responseProblem(query: URLSearchParams, { settings }: Client): Refusal | undefined {
  const flow = entry(flows, query.get('response_type') ?? '');
  if (!flow) return { error: 'invalid_request', why: 'response_type has to be code or token.' };
  const { AllowedOAuthFlowsUserPoolClient: isOn, AllowedOAuthFlows = [], SupportedIdentityProviders = [] } = settings;
  const isAllowed = isOn && AllowedOAuthFlows.includes(flow) && SupportedIdentityProviders.length > 0;
  const why = `The client needs AllowedOAuthFlowsUserPoolClient, ${flow} in AllowedOAuthFlows, and SupportedIdentityProviders.`;
  return isAllowed ? undefined : { error: 'unauthorized_client', why };
}

/** RFC 7636, 4.2: 32 bytes as base64url. */
const CHALLENGE = /^[\w-]{43}$/;

function challengeProblem(query: URLSearchParams): Refusal | undefined {
  const [challenge, method] = [query.get('code_challenge'), query.get('code_challenge_method')];
  if (challenge === null && method === null) return undefined;
  if (method === 'S256' && CHALLENGE.test(challenge ?? '')) return undefined;
  const why = 'code_challenge has to be 43 characters of base64url, with code_challenge_method S256.';
  return { error: 'invalid_request', why };
}

/** The names of people's own attributes are open only to who may know who they are. */
function scopeProblem({ query, pool }: Visit, client: Client): Refusal | undefined {
  const { AllowedOAuthScopes: allowed = [] } = client.settings;
  const scopes = askedScopes(query, client);
  const isLonely = !scopes.includes('openid') && ['email', 'phone', 'profile'].some((each) => scopes.includes(each));
  const known = [...ownScopes, ...customScopes(pool)];
  const isAll = query.get('scope') === null;
  const isGood = scopes.every((scope) => allowed.includes(scope) && (isAll || known.includes(scope)));
  if (isGood && scopes.length > 0 && !isLonely) return undefined;
  const why = isLonely ? 'email, phone and profile go with openid.' : `The client may ask for ${allowed.join(' ')}.`;
  return { error: 'invalid_request', description: 'invalid_scope', why };
}

/** Those the client has, in the order of the request; all of them where it names none. */
function askedScopes(query: URLSearchParams, { settings }: Client): string[] {
  const given = query.get('scope');
  return given === null ? (settings.AllowedOAuthScopes ?? []) : [...new Set(given.split(' ').filter(Boolean))];
}

/** An address: of HTTPS, of this machine, or of an app with a scheme of its own. */
function resourceProblem(query: URLSearchParams): Refusal | undefined {
  const resource = query.get('resource');
  if (resource === null) return undefined;
  const problem = {
    error: 'invalid_request',
    why: 'resource has to be an address: https, of this machine, or of an app.',
  };
  if (!URL.canParse(resource) || resource.includes('#')) return problem;
  const { protocol, hostname } = new URL(resource);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return protocol === 'http:' && !isHere ? problem : undefined;
}
