/** CreateUserPoolClient. */
import type {
  CreateUserPoolClientRequest,
  CreateUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { checkClientAttributes } from '../people/client-attributes.ts';
import { checkClientSettings } from '../pools/client-settings.ts';
import { findPool } from '../pools/find.ts';
import { newClient } from '../pools/new-pool.ts';
import type { World } from '../world.ts';
import { describeClient } from './describe-pool.ts';

export function createUserPoolClient(
  world: World,
  { UserPoolId, ClientName = '', GenerateSecret = false, ClientSecret, ...settings }: CreateUserPoolClientRequest,
): CreateUserPoolClientResponse {
  const pool = findPool(world, UserPoolId);
  const hasSecret = GenerateSecret || ClientSecret !== undefined;
  checkClientSettings(pool, settings, hasSecret);
  checkClientAttributes(pool, settings, 'creating');
  const client = newClient(world, pool, { name: ClientName, settings, hasSecret });
  if (ClientSecret !== undefined) client.secret = ClientSecret;
  return { UserPoolClient: describeClient(pool, client) };
}
