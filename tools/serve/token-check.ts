/** Checks a token of the site's pool and client, as API Gateway's JWT authorizer and the README's backends do, by aws-jwt-verify. */
import { get as getPlainly, type IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { JwtVerifier } from 'aws-jwt-verify';
import { JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { endpointOf } from '../../src/cognito/endpoints.ts';
import type { Config } from '../../src/config.ts';

export type TokenKind = 'access' | 'id';

type Setting = {
  /** Milliseconds since 1970; tests move it. */
  now?: (() => number) | undefined;
  /** In PEM: the certificate of a local pool that speaks HTTPS. */
  ca?: string | undefined;
};

type Wanted = Setting & { kinds: readonly TokenKind[] };

/** Whether a header `Authorization` brings a token that is good. */
export type TokenCheck = (authorization: string) => Promise<boolean>;

/** Takes tokens of both kinds, as API Gateway does. */
export function tokenCheck(config: Config, setting: Setting = {}): TokenCheck {
  const verifier = verifierOf(config, { ...setting, kinds: ['access', 'id'] });
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
    if (!token) return false;
    const { verify } = await verifier();
    return verify(token).then(
      () => true,
      (error: unknown) => {
        if (error instanceof JwtBaseError) return false;
        throw error;
      },
    );
  };
}

/** Made when it is first asked for; what could not be made is tried again. */
export function verifierOf(config: Config, wanted: Wanted) {
  return onceMade(async () => {
    const verifier = await verifierFor(config, wanted);
    return { verify: (token: string) => verifier.verify(token) };
  });
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
async function verifierFor(config: Config, { now = Date.now, ca, kinds }: Wanted) {
  const { clientId, userPoolId } = config;
  const documents = `${endpointOf(config)}${userPoolId}/.well-known`;
  const discovery = await readDocument(`${documents}/openid-configuration`, ca);
  const { issuer } = JSON.parse(discovery.toString()) as { issuer: string };
  // The library fetches keys by https only, and trusts no certificate of one's own.
  const fetcher = { fetch: async (address: string) => new Uint8Array(await readDocument(address, ca)).buffer };
  return JwtVerifier.create(
    {
      issuer,
      jwksUri: `${documents}/jwks.json`,
      audience: null,
      customJwtCheck: ({ payload }) => {
        const { token_use, aud, client_id, exp = 0 } = payload;
        if (!kinds.some((kind) => kind === token_use))
          throw new TokenError(`Expected an ${kinds.join(' or ')} token, found an ${token_use} token`);
        if ((token_use === 'id' ? aud : client_id) !== clientId)
          throw new TokenError('The token is for another client');
        if (exp <= now() / 1000) throw new TokenError('The token has expired');
      },
    },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  );
}

/** @param ca Trusted instead of those that Node comes with. @throws {Error} for what is not there, or can't be reached. */
function readDocument(address: string, ca: string | undefined): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const read = (answer: IncomingMessage) =>
      answer.statusCode === 200 ? resolve(buffer(answer)) : reject(new Error(`There is no user pool at ${address}`));
    const request = address.startsWith('https:') ? get(address, { ca }, read) : getPlainly(address, read);
    request.on('error', reject);
  });
}
