/** Trades a code for tokens, once, and looks at what they say before anybody relies on them. */
import {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  clockSkew,
  clockTolerance,
  None,
  OperationProcessingError,
  processAuthorizationCodeResponse,
  ResponseBodyError,
  validateAuthResponse,
} from 'oauth4webapi';
import { config } from '#config';
import type { Issued } from '../cognito/acceptable.ts';
import { claimsOf } from '../cognito/claims.ts';
import { endpointOf } from '../cognito/endpoints.ts';
import { CognitoError } from '../cognito/error.ts';
import type { Attempt } from './attempts.ts';
import { callbackAddress, managedUrl } from './authorize.ts';

/** In milliseconds. */
const timeLimit = 15_000;

/** Why there are no tokens: the code counts no more; the answer is not for us; the client is not set up for this. */
export type TradeRefusal = 'spent' | 'unfit' | 'not-set-up';

/**
 * @returns tokens that are for this client and this attempt, or why there are none. The signature is not checked: they come
 *   from the endpoint itself (OpenID Connect Core 1.0, 3.1.3.7).
 * @throws {CognitoError} `Network`, `Timeout`, `TooManyRequests` or `Service`. The code may have been spent then.
 */
export async function trade(code: string, { state, nonce, verifier }: Attempt): Promise<Issued | TradeRefusal> {
  const address = managedUrl('/oauth2/token');
  const client = { client_id: config.clientId };
  const server = { issuer: poolAddress(), token_endpoint: address.href };
  try {
    const answer = validateAuthResponse(server, client, new URLSearchParams({ code, state }), state);
    const response = await authorizationCodeGrantRequest(server, client, None(), answer, callbackAddress(), verifier, {
      [allowInsecureRequests]: address.protocol === 'http:',
      signal: AbortSignal.timeout(timeLimit),
    });
    requireAnswer(response);
    const { issuer, drift } = await tellingOf(response.clone());
    const tolerant = { ...client, [clockSkew]: -drift, [clockTolerance]: 60 };
    const checked = { expectedNonce: nonce, requireIdToken: true };
    const tokens = await processAuthorizationCodeResponse({ ...server, issuer }, tolerant, response, checked);
    const { access_token: AccessToken, id_token: IdToken = '', refresh_token: RefreshToken } = tokens;
    if (!RefreshToken || claimsOf(IdToken).token_use !== 'id') return 'unfit';
    return { IdToken, AccessToken, RefreshToken };
  } catch (error) {
    return refusalOf(error);
  }
}

/** A gateway, or a firewall, has no word of OAuth's, and says nothing of this site or this attempt. */
function requireAnswer({ status, headers }: Response): void {
  if (status === 429) throw new CognitoError('TooManyRequests', 'Token', `${status}`);
  const isJson = headers.get('content-type')?.includes('json');
  if (status >= 500 || !isJson) throw new CognitoError('Service', 'Token', `${status}`);
}

/** By whom the ID token says it is, if that is a name of the pool; and by how many seconds this machine's clock is ahead. */
async function tellingOf(response: Response): Promise<{ issuer: string; drift: number }> {
  const { id_token: idToken } = (await response.json().catch(() => ({}))) as { id_token?: string };
  if (!idToken) return { issuer: poolAddress(), drift: 0 };
  const { iss, iat } = claimsOf(idToken);
  return { issuer: isPool(String(iss)) ? String(iss) : poolAddress(), drift: Math.floor(Date.now() / 1000) - iat };
}

/** Its address, or what Amazon calls it; the local pool may go by any name. */
function isPool(issuer: string): boolean {
  const { userPoolId } = config;
  const amazon = `cognito-idp.${userPoolId.split('_')[0]}.amazonaws.com/`;
  const isLocal = managedUrl('/').protocol === 'http:';
  const names = [poolAddress(), `https://${amazon}${userPoolId}`, `https://issuer-${amazon}${userPoolId}`];
  return names.includes(issuer) || (isLocal && issuer.endsWith(`/${userPoolId}`));
}

function poolAddress(): string {
  return endpointOf(config).replace(/\/?$/, '/') + config.userPoolId;
}

function refusalOf(error: unknown): TradeRefusal {
  if (error instanceof CognitoError) throw error;
  // What the developer has to mend is told to the developer.
  console.error('managedLogin: /oauth2/token:', error);
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant' ? 'spent' : 'not-set-up';
  if (error instanceof OperationProcessingError) return 'unfit';
  const isLate = error instanceof DOMException && error.name === 'TimeoutError';
  throw new CognitoError(isLate ? 'Timeout' : 'Network', 'Token', 'No answer', error);
}
