/**
 * ListUserSessions, RevokeUserSession and the same two for administrators: sign-ins that still count, and the end of one.
 * Unlike Cognito: the sessions of managed login are not among them, so that LINKED ends nothing else.
 */
import type {
  AdminListUserSessionsRequest,
  AdminListUserSessionsResponse,
  AdminRevokeUserSessionRequest,
  ListUserSessionsRequest,
  RevokeUserSessionRequest,
  SessionDescriptionType,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { requireUser } from '../people/find.ts';
import { ageKey } from '../store/indexes.ts';
import type { Grant, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { requireAccessToken, type SignedIn } from '../tokens/access-token.ts';
import { lastActive, liveSessions, sessionId } from '../tokens/sessions.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

export function listUserSessions(
  world: World,
  { AccessToken, NextToken }: ListUserSessionsRequest,
): AdminListUserSessionsResponse {
  return list(world, requireAccessToken(world, AccessToken), NextToken);
}

export function adminListUserSessions(
  world: World,
  { UserPoolId, Username, NextToken }: AdminListUserSessionsRequest,
): AdminListUserSessionsResponse {
  return list(world, requireUser(world, UserPoolId, Username), NextToken);
}

/** @throws {CognitoException} ResourceNotFound for a session that is over, or somebody else's; InvalidParameter for one's own. */
export function revokeUserSession(world: World, { AccessToken, SessionId }: RevokeUserSessionRequest): object {
  const signedIn = requireAccessToken(world, AccessToken);
  if (sessionId(signedIn.grant) === SessionId) refuse('InvalidParameter', 'The current session cannot be revoked.');
  return revoke(world, signedIn, SessionId);
}

/** @throws {CognitoException} ResourceNotFound for a session that is over, or somebody else's. */
export function adminRevokeUserSession(
  world: World,
  { UserPoolId, Username, SessionId }: AdminRevokeUserSessionRequest,
): object {
  return revoke(world, requireUser(world, UserPoolId, Username), SessionId);
}

/** The sign-in that asks, if it is somebody's own. */
type Owner = { pool: Pool; user: User; grant?: SignedIn['grant'] };

function list(world: World, owner: Owner, token: string | undefined): AdminListUserSessionsResponse {
  const { items, next } = page(liveSessions(world, owner.pool, owner.user), {
    keyOf: ({ authenticatedAt, originJti }) => ageKey(authenticatedAt, originJti),
    size: LARGEST_PAGE,
    token,
  });
  const Sessions = items.map((each) => describe(each, owner));
  return { Sessions, ...(next !== undefined && { NextToken: next }) };
}

/** Unlike Cognito: the text of the refusal is ours. */
function revoke(world: World, owner: Owner, id: string | undefined): object {
  const session = liveSessions(world, owner.pool, owner.user).find((each) => sessionId(each) === id);
  if (!session) refuse('ResourceNotFound', `Session ${id} does not exist.`);
  session.revokedAt = world.clock.now();
  return {};
}

function describe(session: Grant, { grant: own }: Owner): SessionDescriptionType {
  const { clientId, authenticatedAt, originJti } = session;
  return {
    SessionId: sessionId(session),
    SessionType: 'TOKEN',
    ClientId: clientId,
    CreateDate: new Date(authenticatedAt),
    LastActiveDate: new Date(lastActive(session)),
    IsCurrentSession: originJti === own?.originJti,
  };
}
