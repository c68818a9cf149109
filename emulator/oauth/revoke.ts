/** `/oauth2/revoke`: ends the sign-in that a refresh token stands for (RFC 7009). The session of the browser stays. */
import { CognitoException } from '../errors.ts';
import { revokeToken } from '../operations/revoke-token.ts';
import { authenticateClient, whyUnknown } from './client-authentication.ts';
import { jsonAnswer, type OAuthError } from './token-answers.ts';
import { type Answer, formOf, type Visit } from './visit.ts';

const errors: Record<string, OAuthError> = {
  UnsupportedTokenTypeException: 'unsupported_token_type',
  UnsupportedOperationException: 'invalid_request',
};

/** A token that is no longer good, or another client's, is answered as one that was revoked. */
export function revoke(visit: Visit): Answer {
  const form = formOf(visit);
  const client = authenticateClient(visit, form);
  if (!client) return { ...jsonAnswer({ error: 'invalid_client' }, 401), why: whyUnknown(visit, form) };
  const [Token, ...more] = form.getAll('token');
  if (!Token || more.length > 0) return jsonAnswer({ error: 'invalid_request' }, 400);
  try {
    revokeToken(visit.world, { Token, ClientId: client.id, ClientSecret: client.secret });
    return jsonAnswer(undefined);
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    const name = errors[error.type];
    return name ? jsonAnswer({ error: name }, 400) : jsonAnswer(undefined);
  }
}
