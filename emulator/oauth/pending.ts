/**
 * A request for authorization under way, and its two ends: a redirect with a code (or tokens), and a redirect with an error.
 * Whoever signs people in, this pool's pages or an identity provider, comes here afterwards.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { CognitoException } from '../errors.ts';
import { findPool, findPoolClient, stillThere } from '../pools/find.ts';
import { entry, setEntry } from '../store/entries.ts';
import { sweepRows } from '../store/rows.ts';
import type { AuthorizationCode } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { askPreTokenGeneration, type TokenChanges } from '../tokens/ask-pre-token-generation.ts';
import { issueTokens } from '../tokens/issue.ts';
import { cookiesNamed, setCookie } from './cookies.ts';
import { openSealed, sealFor } from './sealed.ts';
import { beginSession, type Session } from './session.ts';
import { type Answer, redirect, textOf, type Visit } from './visit.ts';

/** A request that was found good: the client may ask this, and the answer may go there. Plain JSON. */
export type Pending = {
  clientId: string;
  /** One of the client's callback addresses, letter by letter. */
  redirectUri: string;
  responseType: 'code' | 'token';
  scopes: string[];
  state?: string | undefined;
  nonce?: string | undefined;
  /** `code_challenge`; its method is S256. */
  challenge?: string | undefined;
  /** The API that access tokens are to be for. */
  resource?: string | undefined;
};

export type SignedIn = {
  user: User;
  /** `COGNITO`, or the name of the identity provider. */
  provider: string;
  methods?: string[] | undefined;
};

const CODE_LIFE = 5 * 60_000;
const FEDERATION_LIFE = 5 * 60_000;

/**
 * Ends a request for authorization well: the person has proved, just now, who they are.
 *
 * Asks the pool's PreTokenGeneration trigger (TokenGeneration_HostedAuth), makes a session cookie that was not there before, and a
 * code that lives for five minutes and works once (tokens in the fragment for `response_type=token`). No other trigger is asked:
 * whoever signs in has asked those of the sign-in itself.
 *
 * @returns the redirect to the client; with an error in it, and no session, when the trigger fails or the person is no longer there.
 */
export async function finishAuthorization(visit: Visit, pending: Pending, signedIn: SignedIn): Promise<Answer> {
  try {
    return await grantAuthorization(visit, pending, signedIn);
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    return refuseAuthorization(pending, { error: 'invalid_request', description: descriptionOf(error) });
  }
}

/** As a redirect has it: the text of a trigger's failure ends with a blank. */
export function descriptionOf({ message, type }: CognitoException): string {
  return type === 'UserLambdaValidationException' ? `${message} ` : message;
}

/** The same, for pages that say above their form what has gone wrong. @throws {CognitoException} what the trigger becomes that fails. */
export async function grantAuthorization(visit: Visit, pending: Pending, signedIn: SignedIn): Promise<Answer> {
  const session = { methods: undefined, ...signedIn, authenticatedAt: visit.world.clock.now() };
  const location = await locationFor(visit, pending, session);
  return redirect(location, [beginSession(visit, session)]);
}

/** For somebody whose session cookie says that they signed in a while ago; the session stays as it is. */
export async function grantBySession(visit: Visit, pending: Pending, session: Session): Promise<Answer> {
  try {
    return redirect(await locationFor(visit, pending, session));
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    return refuseAuthorization(pending, { error: 'invalid_request', description: descriptionOf(error) });
  }
}

/** @param why is for the console alone, which tells more than an application may know. */
export type Refusal = { error: string; description?: string | undefined; why?: string };

/** The redirect that says no: in the query for a code, in the fragment for tokens. */
export function refuseAuthorization(
  { redirectUri, responseType, state }: Pick<Pending, 'redirectUri' | 'responseType' | 'state'>,
  { error, description, why }: Refusal,
): Answer {
  const answer = textOf({ error_description: description, state, error });
  return { ...redirect(withAnswer(redirectUri, responseType, answer)), why };
}

async function locationFor(visit: Visit, pending: Pending, session: Session): Promise<string> {
  const { world } = visit;
  const { clientId, scopes, responseType, redirectUri, state } = pending;
  const door = doorOf(visit, clientId);
  const occasion = { source: 'TokenGeneration_HostedAuth', clientMetadata: undefined, scopes } as const;
  const changes = await askPreTokenGeneration(world, { ...door, user: session.user }, occasion);
  // Triggers run beside everything else: the person may have been deleted or disabled meanwhile.
  const now = stillThere(world, door);
  if (entry(now.pool.users, session.user.username)?.enabled !== true) {
    throw new CognitoException('NotAuthorizedException', 'User is disabled.');
  }
  if (responseType === 'token') return withAnswer(redirectUri, 'token', tokensFor(visit, pending, session, changes));
  return withAnswer(redirectUri, 'code', textOf({ code: makeCode(visit, pending, session, changes), state }));
}

function doorOf({ world, pool }: Pick<Visit, 'world' | 'pool'>, clientId: string) {
  const now = findPool(world, pool.id);
  return { pool: now, client: findPoolClient(now, clientId) };
}

function makeCode({ world, pool }: Visit, pending: Pending, session: Session, changes: TokenChanges): string {
  const now = world.clock.now();
  sweepRows(pool.authorizationCodes, ({ expiresAt }) => expiresAt <= now);
  const { responseType: _, state: __, ...asked } = pending;
  const { user, authenticatedAt, methods } = session;
  const who = { username: user.username, sub: user.attributes.sub ?? '', authenticatedAt, methods };
  const code = randomUUID();
  // What is undefined is not kept.
  setEntry(pool.authorizationCodes, code, {
    ...asked,
    ...who,
    changes,
    expiresAt: now + CODE_LIFE,
  } as AuthorizationCode);
  return code;
}

function tokensFor({ world, pool }: Visit, pending: Pending, session: Session, changes: TokenChanges): string {
  const { scopes, resource, nonce, state, clientId } = pending;
  const { client } = doorOf({ world, pool }, clientId);
  const { user, authenticatedAt, methods } = session;
  const managed = { scopes, resource, nonce, authenticatedAt };
  const tokens = issueTokens(world, { pool, client, user, deviceKey: undefined, methods, managed }, changes);
  return textOf({
    id_token: tokens.IdToken,
    access_token: tokens.AccessToken,
    expires_in: String(tokens.ExpiresIn),
    token_type: 'Bearer',
    state,
  });
}

function withAnswer(address: string, responseType: Pending['responseType'], answer: string): string {
  if (responseType === 'token') return `${address}#${answer}`;
  return `${address}${address.includes('?') ? '&' : '?'}${answer}`;
}

type Carried = { pending: Pending; provider: string; proof: string; expiresAt: number };

/**
 * Packs a request for the way to an identity provider and back.
 *
 * @returns the `state` for the provider, and a cookie to set that binds it to this browser.
 */
export function carryPending(visit: Visit, pending: Pending, provider: string): { state: string; cookie: string } {
  // One proof for all tabs of a browser: each may be on its way to another provider.
  const known = cookiesNamed(visit, 'csrf-state').find((value) => /^[\w-]{22}$/.test(value));
  const proof = known ?? randomBytes(16).toString('base64url');
  const expiresAt = visit.world.clock.now() + FEDERATION_LIFE;
  const content: Carried = { pending, provider, proof, expiresAt };
  const cookie = setCookie(visit, 'csrf-state', proof, FEDERATION_LIFE / 1000);
  return { state: sealFor(visit.pool, 'federation', content), cookie };
}

/** @returns undefined for a `state` that this pool has not made, that is too old, or that came with another browser. */
export function unpackPending(visit: Visit, state: string): { pending: Pending; provider: string } | undefined {
  const carried = openSealed<Carried>(visit.world, visit.pool, 'federation', state);
  if (!carried || !cookiesNamed(visit, 'csrf-state').includes(carried.proof)) return undefined;
  return { pending: carried.pending, provider: carried.provider };
}
