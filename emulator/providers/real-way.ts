/**
 * Sign-in at a real OIDC provider, as Cognito does it: the code is exchanged with the client's secret in the form, the ID token is
 * verified by the provider's keys, and userInfo is asked where a mapped claim is not in it.
 */
import { createHash } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import { type Profile, type Provider, subjectClaim } from '../federation/profile.ts';
import { Trouble } from '../federation/trouble.ts';
import { textOf, type Visit } from '../oauth/visit.ts';
import type { World } from '../world.ts';
import { fetchJson } from './fetch-json.ts';
import { type Endpoints, endpointsOf } from './real-provider.ts';

type Claims = Record<string, unknown>;
type Tokens = { id_token?: unknown; access_token?: unknown };

/** Where the browser is sent. @throws {Trouble} */
export async function addressAt(
  visit: Visit,
  provider: Provider,
  { state, ...hints }: { state: string } & Record<string, string | undefined>,
): Promise<string> {
  const { client_id, authorize_scopes: scope } = provider.value.ProviderDetails ?? {};
  const { authorize } = await endpointsOf(visit.world, provider);
  const query = {
    client_id,
    redirect_uri: returnTo(visit),
    scope,
    response_type: 'code',
    state,
    nonce: nonceFor(state),
  };
  return `${authorize}${authorize.includes('?') ? '&' : '?'}${textOf({ ...query, ...hints })}`;
}

/** Who has come back with that code. @throws {Trouble} */
export async function profileAt(visit: Visit, provider: Provider, answer: URLSearchParams): Promise<Profile> {
  const { world } = visit;
  const endpoints = await endpointsOf(world, provider);
  const tokens = await exchange(visit, provider, { endpoints, code: answer.get('code') ?? '' });
  const claims = await verify(world, provider, { endpoints, tokens });
  if (claims.nonce !== undefined && claims.nonce !== nonceFor(answer.get('state') ?? '')) {
    throw new Trouble('invalid_request', 'Bad id_token issuer or nonce');
  }
  const all: Claims = { ...claims, ...tokens };
  const answered = { tokenResponse: { ...tokens }, idToken: claims };
  const mapped = Object.values(provider.value.AttributeMapping ?? {});
  if (mapped.every((claim) => claim in all))
    return { subject: subjectIn(provider, all), claims: all, issuer: null, answered };
  const subject = subjectIn(provider, all);
  const told = await askUserInfo(world, provider, { endpoints, tokens, sub: subject });
  return { subject, claims: { ...told, ...all }, issuer: null, answered: { ...answered, userInfo: told } };
}

/** The same for each tab, and only for it. */
function nonceFor(state: string): string {
  return createHash('sha256').update(`nonce ${state}`).digest('base64url');
}

function returnTo({ origin, base }: Visit): string {
  return `${origin}${base}/oauth2/idpresponse`;
}

type Exchange = { endpoints: Endpoints; code: string };

async function exchange(visit: Visit, { name, value }: Provider, { endpoints, code }: Exchange): Promise<Tokens> {
  const { client_id, client_secret } = value.ProviderDetails ?? {};
  const form = { grant_type: 'authorization_code', code, redirect_uri: returnTo(visit), client_id, client_secret };
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };
  const request = { method: 'POST', headers, body: textOf(form) };
  const { status, body } = await fetchJson(visit.world, endpoints.token, 'IdP token endpoint', request);
  const { error, error_description: description, ...tokens } = Object(body);
  if (status === 200 && body !== undefined) return tokens;
  const words = [error, description].filter((each) => typeof each === 'string').join(' ');
  throw new Trouble('invalid_request', `${name} Error - ${status} ${words}`.trimEnd());
}

type Proof = { endpoints: Endpoints; tokens: Tokens };

/** Unlike Cognito, perhaps: the words for an ID token that is not good are guesses. */
async function verify(world: World, { name, value }: Provider, { endpoints, tokens }: Proof): Promise<Claims> {
  const [{ createLocalJWKSet }, { jwtVerify }] = await Promise.all([
    import('jose/jwks/local'),
    import('jose/jwt/verify'),
  ]);
  const { body } = await fetchJson(world, endpoints.jwks, 'jwks uri');
  try {
    const keys = createLocalJWKSet(body as JSONWebKeySet);
    const { payload } = await jwtVerify(String(tokens.id_token), keys, {
      issuer: endpoints.issuer,
      audience: value.ProviderDetails?.client_id ?? '',
      currentDate: new Date(world.clock.now()),
    });
    return payload;
  } catch (cause) {
    throw new Trouble(
      'invalid_request',
      `${name} Error - Bad id_token: ${cause instanceof Error ? cause.message : cause}`,
    );
  }
}

/** @throws {Trouble} where it tells of somebody else than the ID token: OpenID Connect Core 5.3.2. */
async function askUserInfo(
  world: World,
  { name, value }: Provider,
  { endpoints, tokens, sub }: Proof & { sub: unknown },
): Promise<Claims> {
  const method = value.ProviderDetails?.attributes_request_method ?? 'GET';
  const headers = { Authorization: `Bearer ${tokens.access_token}`, Accept: 'application/json' };
  const { status, body } = await fetchJson(world, endpoints.userInfo, 'IdP userInfo endpoint', { method, headers });
  const told: Claims = status === 200 ? Object(body) : {};
  if (told.sub === undefined || told.sub === sub) return told;
  throw new Trouble('invalid_request', `${name} Error - userInfo is about somebody else`);
}

function subjectIn(provider: Provider, claims: Claims): string {
  const subject = claims[subjectClaim(provider)];
  if (typeof subject !== 'string' || subject === '') {
    throw new Trouble('invalid_request', `attributes required: [${subjectClaim(provider)}]`);
  }
  return subject;
}
