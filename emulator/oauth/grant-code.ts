/** `grant_type=authorization_code`: a code is gone at the first attempt, good or bad. */
import { createHash } from 'node:crypto';
import { entry } from '../store/entries.ts';
import type { AuthorizationCode, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { TokenChanges } from '../tokens/ask-pre-token-generation.ts';
import { issueTokens } from '../tokens/issue.ts';
import { attributesOfScope } from '../tokens/scopes.ts';
import { refuseWith } from './token-answers.ts';
import { type Trade, tokenBody } from './trade.ts';

/** Unlike Cognito: at most one row of RFC 7636's verifiers is looked at; 43 to 128 letters, digits, `-`, `.`, `_` and `~`. */
const VERIFIER = /^[\w.~-]{43,128}$/;

export function tradeCode({ visit, client, form }: Trade): object {
  const { world, pool } = visit;
  if (!client.settings.AllowedOAuthFlows?.includes('code'))
    refuseWith('unauthorized_client', 'AllowedOAuthFlows of the client lack code.');
  const given = form.get('code') || refuseWith('invalid_request', 'code is missing.');
  const code = entry(pool.authorizationCodes, given);
  delete pool.authorizationCodes[given];
  if (!code) refuseWith('invalid_grant', 'There is no such code, or an earlier request, good or bad, has spent it.');
  if (code.clientId !== client.id) refuseWith('invalid_grant', 'The code is of another client.');
  if (code.expiresAt <= world.clock.now()) refuseWith('invalid_grant', 'The code is older than five minutes.');
  const redirectUri = form.get('redirect_uri') ?? refuseWith('invalid_request', 'redirect_uri is missing.');
  if (redirectUri !== code.redirectUri) refuseWith('unauthorized_client', `The code went to ${code.redirectUri}.`);
  requireVerifier(code, form.get('code_verifier'));
  const isReadable = (name: string) => client.settings.ReadAttributes?.includes(name) ?? true;
  if (!code.scopes.flatMap(attributesOfScope).every(isReadable))
    refuseWith('invalid_grant', 'ReadAttributes of the client lack some of a scope.');
  const user = personOf(pool, code) ?? refuseWith('invalid_grant', 'The person has been deleted or disabled.');
  const { scopes, resource, nonce, authenticatedAt, methods, changes } = code;
  const managed = { scopes: [...scopes], resource, nonce, authenticatedAt };
  const holder = { pool, client, user, deviceKey: undefined, methods: methods && [...methods], managed };
  return tokenBody(issueTokens(world, holder, changes as TokenChanges));
}

/** A verifier without a challenge is one that somebody has taken away on the way (RFC 9700, 2.1.1). */
function requireVerifier({ challenge }: AuthorizationCode, verifier: string | null): void {
  if (challenge === undefined && verifier === null) return;
  const isRight = VERIFIER.test(verifier ?? '') && hashOf(verifier ?? '') === challenge;
  if (!isRight)
    refuseWith('invalid_request', 'code_verifier is missing, or does not fit the code_challenge of the sign-in.');
}

function hashOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function personOf(pool: Pool, { username, sub }: AuthorizationCode): User | undefined {
  const user = entry(pool.users, username);
  return user?.enabled && user.attributes.sub === sub ? user : undefined;
}
