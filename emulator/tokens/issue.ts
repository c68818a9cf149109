/** Ends a sign-in: remembers it as a grant and hands out its tokens. */
import { randomUUID } from 'node:crypto';
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { lifetimes } from '../pools/lifetimes.ts';
import { sweepRows } from '../store/rows.ts';
import type { Client, Grant, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import type { TokenChanges } from './ask-pre-token-generation.ts';
import { makeTokens } from './make-tokens.ts';
import { writeRefreshToken } from './refresh-token.ts';
import { makeRoom } from './sessions.ts';

/** An access token lives for a day at most, so a grant is of no use a day after its refresh token has expired. */
const DAY = 86_400_000;

type Holder = {
  pool: Pool;
  client: Client;
  user: User;
  /** The device that the person signed in with, if the pool knows it; else a new one is suggested. */
  deviceKey: string | undefined;
  /** How the person signed in, where tokens are to tell. */
  methods?: string[] | undefined;
  /** Of the sign-in; made up if it is not given. */
  eventId?: string;
  /** Of a sign-in by managed login. */
  managed?: Managed | undefined;
};

type Managed = {
  scopes: string[];
  resource: string | undefined;
  /** When the person signed in, which may be a while ago. */
  authenticatedAt: number;
  nonce: string | undefined;
};

export function issueTokens(world: World, holder: Holder, changes: TokenChanges = {}): AuthenticationResultType {
  const { pool, client, user, deviceKey, methods, managed, eventId } = holder;
  forgetOldGrants(world, pool);
  makeRoom(world, pool, user);
  const isTracked = pool.settings.DeviceConfiguration && !deviceKey && !managed;
  const newDeviceKey = isTracked ? makeDeviceKey(pool) : undefined;
  const grant = newGrant(world, client, user, deviceKey ?? newDeviceKey);
  if (methods) grant.methods = methods;
  if (eventId !== undefined) grant.eventId = eventId;
  if (managed) Object.assign(grant, grantedTo(managed));
  pool.grants[grant.originJti] = grant;
  const { originJti, expiresAt } = grant;
  const [id = ''] = Object.keys(grant.refreshTokens);
  return {
    ...makeTokens(world, { pool, client, user, grant }, changes, managed?.nonce),
    RefreshToken: writeRefreshToken(pool, { originJti, id, sub: user.attributes.sub ?? '', expiresAt }),
    ...(newDeviceKey && { NewDeviceMetadata: { DeviceKey: newDeviceKey, DeviceGroupKey: pool.deviceGroupKey } }),
  };
}

function newGrant(world: World, client: Client, user: User, deviceKey: string | undefined): Grant {
  const now = world.clock.now();
  return {
    originJti: randomUUID(),
    username: user.username,
    clientId: client.id,
    eventId: randomUUID(),
    authenticatedAt: now,
    expiresAt: now + lifetimes(client).refresh,
    refreshTokens: { [randomUUID()]: {} },
    ...(deviceKey !== undefined && { deviceKey }),
  };
}

function grantedTo({
  scopes,
  resource,
  authenticatedAt,
}: Managed): Pick<Grant, 'scopes' | 'resource' | 'authenticatedAt'> {
  return { scopes, authenticatedAt, ...(resource !== undefined && { resource }) };
}

function makeDeviceKey(pool: Pool): string {
  return `${pool.id.split('_')[0]}_${randomUUID()}`;
}

function forgetOldGrants(world: World, pool: Pool): void {
  const tooOld = world.clock.now() - DAY;
  sweepRows(pool.grants, ({ expiresAt }) => expiresAt < tooOld);
}
