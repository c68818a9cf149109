/** UpdateUserPoolClient: the settings are replaced as a whole; what is left out goes back to its default, as with Cognito. */
import type {
  UpdateUserPoolClientRequest,
  UpdateUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { checkClientAttributes } from '../people/client-attributes.ts';
import { checkClientSettings } from '../pools/client-settings.ts';
import { findPool, findPoolClient } from '../pools/find.ts';
import type { World } from '../world.ts';
import { describeClient } from './describe-pool.ts';

export function updateUserPoolClient(
  world: World,
  { UserPoolId, ClientId, ClientName, ...settings }: UpdateUserPoolClientRequest,
): UpdateUserPoolClientResponse {
  const pool = findPool(world, UserPoolId);
  const client = findPoolClient(pool, ClientId);
  checkClientSettings(pool, settings, client.secret !== undefined);
  checkClientAttributes(pool, settings, 'updating');
  client.settings = settings;
  client.name = ClientName ?? client.name;
  client.modifiedAt = world.clock.now();
  return { UserPoolClient: describeClient(pool, client) };
}
