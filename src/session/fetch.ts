/** `fetch` for a protected API: with a token that is good, and one more try with a new one after a 401. */
import { config } from '#config';
import { freshTokens } from './fresh-tokens.ts';
import { refresh } from './refresh.ts';
import type { Tokens } from './tokens.ts';

/** Seconds of life that a token must have left when it is sent. */
const margin = 60;

/** Nobody is signed in any more; the gate takes the person to login meanwhile. */
export class SignedOutError extends Error {
  override name = 'SignedOutError';
}

/**
 * Calls the API as the person who is signed in. A second 401 is the caller's to see, as is every other status.
 *
 * @throws {SignedOutError} when there is nobody to call as.
 * @throws {CognitoError} when new tokens were needed and Cognito could not be asked.
 * @throws {TypeError} when the API could not be reached, as `fetch` does.
 */
export async function fetchWithToken(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  // The body of a request can be read only once, so the second try needs its own.
  const again = request.clone();
  const used = tokenFor(await freshTokens(margin));
  const response = await send(request, used);
  if (response.status !== 401) return response;
  const current = tokenFor(await freshTokens(margin));
  // Another call may have refreshed since: then its token is tried before another refresh.
  return send(again, current === used ? tokenFor(await refresh()) : current);
}

function tokenFor(tokens: Tokens | undefined): string {
  if (!tokens) throw new SignedOutError('Nobody is signed in');
  return config.apiToken === 'id' ? tokens.idToken : tokens.accessToken;
}

function send(request: Request, token: string): Promise<Response> {
  request.headers.set('Authorization', `Bearer ${token}`);
  return fetch(request);
}
