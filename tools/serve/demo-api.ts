/**
 * A protected API of one resource, `GET /api/me`, that `npm start` serves beside the site: what your own backend does
 * with a token, in the fewest lines. It checks the signature by the pool's published keys, the issuer, the client, the
 * kind of token and the expiry, with aws-jwt-verify.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { JwtBaseError } from 'aws-jwt-verify/error';
import type { Config } from '../../src/config.ts';
import { verifierOf } from './token-check.ts';

type Setting = {
  config: Config;
  /** In PEM: the certificate of a local pool that speaks HTTPS. */
  ca?: string | undefined;
  /** Milliseconds since 1970; tests move it. */
  now?: () => number;
};

type Answer = { status: number; body: Record<string, unknown> };

/** @returns a function that answers requests below `/api/` and says whether it did. */
export function demoApi({ config, ca, now }: Setting): (request: IncomingMessage, response: ServerResponse) => boolean {
  const { apiToken = 'access' } = config;
  const verifier = verifierOf(config, { now, ca, kinds: [apiToken] });
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
