/** ListUserSessions, RevokeUserSession and the same two for administrators: sign-ins that still count, and the end of one. */
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
import { grantsOf } from '../people/revoke.ts';
import { ageKey } from '../store/indexes.ts';
import type { Grant, Pool, User } from '../store/state.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
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

/** @throws {CognitoException} ResourceNotFound for a session that is over, or somebody else's. */
export function revokeUserSession(world: World, { AccessToken, SessionId }: RevokeUserSessionRequest): object {
  return revoke(world, requireAccessToken(world, AccessToken), SessionId);
}

/** @throws {CognitoException} ResourceNotFound for a session that is over, or somebody else's. */
export function adminRevokeUserSession(
  world: World,
  { UserPoolId, Username, SessionId }: AdminRevokeUserSessionRequest,
): object {
  return revoke(world, requireUser(world, UserPoolId, Username), SessionId);
}

type Owner = { pool: Pool; user: User };

function list(world: World, owner: Owner, token: string | undefined): AdminListUserSessionsResponse {
  const { items, next } = page(sessionsOf(world, owner), {
    keyOf: ({ authenticatedAt, originJti }) => ageKey(authenticatedAt, originJti),
    size: LARGEST_PAGE,
    token,
  });
  const Sessions = items.map(describe);
  return { Sessions, ...(next !== undefined && { NextToken: next }) };
}

/** Unlike Cognito: the text of the refusal is ours. */
function revoke(world: World, owner: Owner, id: string | undefined): object {
  const session = sessionsOf(world, owner).find(({ originJti }) => originJti === id);
  if (!session) refuse('ResourceNotFound', `Session ${id} does not exist.`);
  session.revokedAt = world.clock.now();
  return {};
}

function sessionsOf(world: World, { pool, user }: Owner): Grant[] {
  const now = world.clock.now();
  return grantsOf(pool, user.username).filter(({ revokedAt, expiresAt }) => revokedAt === undefined && expiresAt > now);
}

function describe({ originJti, clientId, authenticatedAt }: Grant): SessionDescriptionType {
  const CreateDate = new Date(authenticatedAt);
  return { SessionId: originJti, SessionType: 'TOKEN', ClientId: clientId, CreateDate };
}
