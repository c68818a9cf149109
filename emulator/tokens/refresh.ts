/** Trades a refresh token for new tokens. */
import { randomUUID } from 'node:crypto';
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { stillThere } from '../pools/find.ts';
import { gracePeriod, rotates } from '../pools/rotation.ts';
import { entry } from '../store/entries.ts';
import type { Client, Grant, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { askPreTokenGeneration, type TokenChanges } from './ask-pre-token-generation.ts';
import { makeTokens } from './make-tokens.ts';
import { type RefreshToken, readRefreshToken, writeRefreshToken } from './refresh-token.ts';
import { noteActivity } from './sessions.ts';

export type Refresh = {
  pool: Pool;
  client: Client;
  refreshToken: string;
  deviceKey: string | undefined;
  /** Cognito's text for a token it can't use; GetTokensFromRefreshToken ends it with a full stop. */
  invalid: 'Invalid Refresh Token' | 'Invalid Refresh Token.';
};

/** Whose refresh token it is, once it has been found good. */
export type Refreshed = { token: RefreshToken; grant: Grant; user: User };

/** @throws {CognitoException} NotAuthorized, or RefreshTokenReuse for one that was replaced too long ago. */
export function requireRefreshToken(world: World, refresh: Refresh): Refreshed {
  const { pool, client, refreshToken, invalid } = refresh;
  const token = readRefreshToken(pool, refreshToken);
  if (!token) refuse('NotAuthorized', invalid);
  if (token.expiresAt <= world.clock.now()) refuse('NotAuthorized', 'Refresh Token has expired');
  const grant = entry(pool.grants, token.originJti);
  if (!grant || grant.revokedAt !== undefined) refuse('NotAuthorized', 'Refresh Token has been revoked');
  const user = entry(pool.users, grant.username);
  if (grant.clientId !== client.id || user?.attributes.sub !== token.sub) refuse('NotAuthorized', invalid);
  if (!user.enabled) refuse('NotAuthorized', 'User is disabled.');
  if (!isWithItsDevice(refresh, grant, user)) refuse('NotAuthorized', invalid);
  refuseReuse(world, client, grant.refreshTokens[token.id]);
  return { token, grant, user };
}

/**
 * New ID and access tokens and, where the client rotates, a new refresh token for what is left of the old one's life.
 *
 * @throws {CognitoException} what `requireRefreshToken` throws, and what the PreTokenGeneration trigger becomes that fails.
 */
export async function refreshTokens(
  world: World,
  refresh: Refresh,
  clientMetadata?: Record<string, string>,
): Promise<AuthenticationResultType> {
  const { user, grant } = requireRefreshToken(world, refresh);
  const occasion = { source: 'TokenGeneration_RefreshTokens', clientMetadata, scopes: grant.scopes } as const;
  const changes = await askPreTokenGeneration(world, { ...refresh, user }, occasion);
  // While the trigger ran, the sign-in may have been revoked, or another request may have used the token.
  const door = stillThere(world, refresh);
  return renew(world, door, { ...requireRefreshToken(world, { ...refresh, ...door }), changes });
}

function renew(
  world: World,
  { pool, client }: { pool: Pool; client: Client },
  { token, grant, user, changes }: Refreshed & { changes: TokenChanges },
): AuthenticationResultType {
  noteActivity(world, pool, grant);
  const tokens = makeTokens(world, { pool, client, user, grant }, changes);
  if (!rotates(client)) return tokens;
  const id = randomUUID();
  grant.refreshTokens[id] = {};
  grant.refreshTokens[token.id] = { replacedAt: world.clock.now(), ...grant.refreshTokens[token.id] };
  return { ...tokens, RefreshToken: writeRefreshToken(pool, { ...token, id }) };
}

/** In a pool that tracks devices a sign-in belongs to its device, once that was confirmed: without it nothing is refreshed. */
function isWithItsDevice({ pool, deviceKey }: Refresh, grant: Grant, user: User): boolean {
  if (!pool.settings.DeviceConfiguration || grant.deviceKey === undefined) return true;
  return deviceKey === grant.deviceKey && entry(user.devices, deviceKey)?.password !== undefined;
}

/** Unlike Cognito: the text is ours; Cognito's is not recorded anywhere. */
function refuseReuse(world: World, client: Client, use: { replacedAt?: number } | undefined): void {
  const goodUntil = use && (use.replacedAt ?? Number.POSITIVE_INFINITY) + gracePeriod(client);
  if (goodUntil === undefined || world.clock.now() >= goodUntil) {
    refuse('RefreshTokenReuse', 'Refresh token has already been used.');
  }
}
