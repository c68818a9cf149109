/** `fetch` for a protected API: with a token that is good, and one more try with a new one after a 401. */
import { config } from '#config';
import { freshTokens } from './fresh-tokens.ts';
import { refresh } from './refresh.ts';
import type { Tokens } from './tokens.ts';

/** Seconds of life that a token must have left when it is sent. */
const margin = 60;

/** Milliseconds that an API gets for its first bytes, each time it is asked. */
const timeLimit = 30_000;

/** Nobody is signed in any more; the gate takes the person to login meanwhile. */
export class SignedOutError extends Error {
  override name = 'SignedOutError';
}

/** The token was not sent: the address is none of the configuration's. */
export class ForeignAddressError extends Error {
  override name = 'ForeignAddressError';
}

/**
 * Calls the API as the person whose page this is; where somebody else is signed in by now it sends nothing and never
 * settles, since the page is on its way. A second 401 is the caller's to see, as is every other status.
 *
 * @throws {ForeignAddressError} for an address that is neither at `apiUrl`'s origin nor at one of `apiOrigins`.
 * @throws {SignedOutError} when there is nobody to call as.
 * @throws {CognitoError} when new tokens were needed and Cognito could not be asked.
 * @throws {TypeError} when the API could not be reached, as `fetch` does.
 * @throws {DOMException} `TimeoutError` when it has not begun to answer after 30 seconds; `AbortError` by your own signal.
 */
export async function fetchWithToken(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  refuseForeign(new URL(request.url));
  // The body of a request can be read only once, so the second try needs its own.
  const again = request.clone();
  const used = tokenIn(await goodTokens());
  const response = await send(request, used);
  if (response.status !== 401) return response;
  const current = tokenIn(await goodTokens());
  // Another call may have refreshed since: then its token is tried before another refresh.
  return send(again, current === used ? tokenIn(orSignedOut(await refresh())) : current);
}

/** An absolute `apiUrl` names its host; a path is on the site's own. */
function refuseForeign({ origin }: URL): void {
  const { apiUrl, apiOrigins = [] } = config;
  const own = apiUrl === undefined ? [] : [apiUrl];
  const allowed = [...own, ...apiOrigins].map((address) => new URL(address, location.href).origin);
  if (allowed.includes(origin)) return;
  throw new ForeignAddressError(
    `fetchWithToken sends no token to ${origin}: it is neither apiUrl's origin nor one of apiOrigins in the configuration`,
  );
}

/**
 * Of the page's person, good for a minute at least; never settles when somebody else is signed in by now.
 *
 * @throws {SignedOutError} when nobody is.
 * @throws {CognitoError} when new tokens were needed and Cognito could not be asked.
 */
export async function goodTokens(): Promise<Tokens> {
  return orSignedOut(await freshTokens(margin));
}

function orSignedOut(tokens: Tokens | undefined): Tokens {
  if (!tokens) throw new SignedOutError('Nobody is signed in');
  return tokens;
}

function tokenIn({ idToken, accessToken }: Tokens): string {
  return config.apiToken === 'id' ? idToken : accessToken;
}

/** The limit is for the first bytes alone: a long answer may take its time. */
async function send(request: Request, token: string): Promise<Response> {
  request.headers.set('Authorization', `Bearer ${token}`);
  const limit = new AbortController();
  const late = () => limit.abort(new DOMException('The API has not answered in time', 'TimeoutError'));
  const timer = setTimeout(late, timeLimit);
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, limit.signal]) });
  } finally {
    clearTimeout(timer);
  }
}
