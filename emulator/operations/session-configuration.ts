/** How many sessions somebody may have in a pool, and how long those of managed login last for a client. */
import type {
  GetUserPoolClientSessionConfigurationRequest,
  GetUserPoolClientSessionConfigurationResponse,
  GetUserPoolSessionConfigurationRequest,
  GetUserPoolSessionConfigurationResponse,
  SetUserPoolClientSessionConfigurationRequest,
  SetUserPoolSessionConfigurationRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { findPool, findPoolClient } from '../pools/find.ts';
import { findKept, keep } from '../pools/kept.ts';
import { OF_POOL } from '../pools/session-settings.ts';
import type { World } from '../world.ts';

export function setUserPoolSessionConfiguration(
  world: World,
  { UserPoolId, ...value }: SetUserPoolSessionConfigurationRequest,
): GetUserPoolSessionConfigurationResponse {
  const pool = findPool(world, UserPoolId);
  return { UserPoolId: pool.id, ...keep(world, pool, { kind: 'pool-sessions', name: OF_POOL, value }).value };
}

export function getUserPoolSessionConfiguration(
  world: World,
  { UserPoolId }: GetUserPoolSessionConfigurationRequest,
): GetUserPoolSessionConfigurationResponse {
  const pool = findPool(world, UserPoolId);
  return {
    UserPoolId: pool.id,
    ...(findKept(pool, 'pool-sessions', OF_POOL)?.value ?? { UserSessionTracking: 'DISABLED' }),
  };
}

export function setUserPoolClientSessionConfiguration(
  world: World,
  { UserPoolId, ClientId, SSOSession }: SetUserPoolClientSessionConfigurationRequest,
): GetUserPoolClientSessionConfigurationResponse {
  const pool = findPool(world, UserPoolId);
  const { id } = findPoolClient(pool, ClientId);
  const { value } = keep(world, pool, { kind: 'client-sessions', name: id, value: { SSOSession } });
  return { UserPoolId: pool.id, ClientId: id, ...value };
}

export function getUserPoolClientSessionConfiguration(
  world: World,
  { UserPoolId, ClientId }: GetUserPoolClientSessionConfigurationRequest,
): GetUserPoolClientSessionConfigurationResponse {
  const pool = findPool(world, UserPoolId);
  const { id } = findPoolClient(pool, ClientId);
  return { UserPoolId: pool.id, ClientId: id, ...findKept(pool, 'client-sessions', id)?.value };
}
