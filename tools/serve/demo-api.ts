/**
 * A protected API of one resource, `GET /api/me`, that `npm start` serves beside the site: what your own backend does
 * with a token, in the fewest lines. It checks the signature by the pool's published keys, the issuer, the client, the
 * kind of token and the expiry, with aws-jwt-verify.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { JwtVerifier } from 'aws-jwt-verify';
import { JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { endpointOf } from '../../src/cognito/endpoints.ts';
import type { Config } from '../../src/config.ts';

type Setting = {
  config: Config;
  /** Milliseconds since 1970; tests move it. */
  now?: () => number;
};

type Answer = { status: number; body: Record<string, unknown> };

/** @returns a function that answers requests below `/api/` and says whether it did. */
export function demoApi({
  config,
  now = Date.now,
}: Setting): (request: IncomingMessage, response: ServerResponse) => boolean {
  const verifier = onceMade(() => verifierFor(config, now));
  return (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    if (!path.startsWith('/api/')) return false;
    answer(path, request.headers.authorization).then(({ status, body }) => {
      const refusal = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
      const headers = {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
        ...(status === 401 && refusal),
      };
      response.writeHead(status, headers);
      response.end(JSON.stringify(body));
    });
    return true;
  };

  async function answer(path: string, authorization = ''): Promise<Answer> {
    if (path !== '/api/me') return { status: 404, body: { message: `Nothing is at ${path}` } };
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
    if (!token) return { status: 401, body: { message: 'Send a token: Authorization: Bearer …' } };
    try {
      const { sub, token_use, exp, name } = await (await verifier()).verify(token);
      const hello = typeof name === 'string' ? `Hello ${name}` : 'Hello';
      return { status: 200, body: { message: `${hello}, your ${token_use} token is good.`, sub, token_use, exp } };
    } catch (error) {
      if (!(error instanceof JwtBaseError))
        return { status: 502, body: { message: 'The keys of the user pool can’t be read' } };
      return { status: 401, body: { message: error.message } };
    }
  }
}

/** What the library does not check by itself. */
class TokenError extends JwtBaseError {
  override name = 'TokenError';
}

/** What could not be made is tried again. */
function onceMade<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/** @throws {Error} when the pool can't be reached: it says itself whose its tokens are, and a local one may say Amazon's. */
async function verifierFor(config: Config, now: () => number) {
  const { clientId, userPoolId, apiToken = 'access' } = config;
  const documents = `${endpointOf(config)}${userPoolId}/.well-known`;
  const discovery = await fetch(`${documents}/openid-configuration`);
  if (!discovery.ok) throw new Error(`There is no user pool at ${documents}`);
  const { issuer } = (await discovery.json()) as { issuer: string };
  // The library fetches keys by https only, and the local pool has none.
  const fetcher = { fetch: async (address: string) => (await fetch(address)).arrayBuffer() };
  return JwtVerifier.create(
    {
      issuer,
      jwksUri: `${documents}/jwks.json`,
      audience: null,
      customJwtCheck: ({ payload }) => {
        const { token_use, aud, client_id, exp = 0 } = payload;
        if (token_use !== apiToken) throw new TokenError(`Expected an ${apiToken} token, found an ${token_use} token`);
        if ((token_use === 'id' ? aud : client_id) !== clientId)
          throw new TokenError('The token is for another client');
        if (exp <= now() / 1000) throw new TokenError('The token has expired');
      },
    },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  );
}
