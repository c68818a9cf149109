/** CreateUserPoolClient. */
import type {
  CreateUserPoolClientRequest,
  CreateUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { checkClientSettings } from '../store/client-settings.ts';
import { describeClient } from '../store/describe-pool.ts';
import { findPool } from '../store/find.ts';
import { newClient } from '../store/new-pool.ts';
import type { World } from '../world.ts';

export function createUserPoolClient(
  world: World,
  { UserPoolId, ClientName = '', GenerateSecret = false, ...settings }: CreateUserPoolClientRequest,
): CreateUserPoolClientResponse {
  const pool = findPool(world, UserPoolId);
  checkClientSettings(settings);
  const client = newClient(world, pool, { name: ClientName, settings, hasSecret: GenerateSecret });
  return { UserPoolClient: describeClient(pool, client) };
}
