/** `/oauth2/userInfo`: what an access token lets its holder know of its owner, every value a text. */
import { CognitoException } from '../errors.ts';
import { readableAttributes } from '../people/readable.ts';
import { requireAccessToken, type SignedIn } from '../tokens/access-token.ts';
import { attributesIn } from '../tokens/scopes.ts';
import { jsonAnswer } from './token-answers.ts';
import type { Answer, Request, Visit } from './visit.ts';

const BAD = 'Bad OAuth2 request at UserInfo Endpoint';
const STALE = 'Access token is expired, disabled, or deleted, or the user has globally signed out.';

export function userInfo(visit: Visit): Answer {
  const token = bearerToken(visit);
  if (token === undefined) return refuse(400, 'invalid_request', BAD);
  try {
    const signedIn = requireAccessToken(visit.world, token, 'openid');
    return signedIn.pool === visit.pool ? jsonAnswer(describe(signedIn)) : refuse(401, 'invalid_token', STALE);
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    return refuse(401, 'invalid_token', STALE);
  }
}

/** For a token that is no pool's, and for none at all. */
export function refuseUserInfo(request: Request): Answer {
  return bearerToken(request) === undefined ? refuse(400, 'invalid_request', BAD) : refuse(401, 'invalid_token', STALE);
}

function bearerToken({ headers }: Request): string | undefined {
  return /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

function describe({ client, user, grant }: SignedIn): object {
  const { sub, ...attributes } = attributesIn(grant.scopes, readableAttributes(client, user));
  return { sub, ...attributes, username: user.username };
}

function refuse(status: number, error: string, description: string): Answer {
  const challenge = `error="${error}", error_description="${description}"`;
  return jsonAnswer({ error, error_description: description }, status, { 'WWW-Authenticate': challenge });
}
