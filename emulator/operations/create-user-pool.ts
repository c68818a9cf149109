/**
 * CreateUserPool.
 * Unlike Cognito: every feature is there in every tier, a pool needs no SES or SNS to send, and the pools of all regions are seen
 * from each.
 */
import type { CreateUserPoolRequest, CreateUserPoolResponse } from '@aws-sdk/client-cognito-identity-provider';
import { checkSchema } from '../people/schema-settings.ts';
import { newPool } from '../pools/new-pool.ts';
import { checkMfaOfSettings, checkPoolSettings } from '../pools/pool-settings.ts';
import { warnOfUncalled } from '../triggers/warn-of-uncalled.ts';
import type { World } from '../world.ts';
import { describePool } from './describe-pool.ts';

export async function createUserPool(
  world: World,
  { PoolName = '', Schema, ...settings }: CreateUserPoolRequest,
): Promise<CreateUserPoolResponse> {
  checkPoolSettings(world, settings);
  checkMfaOfSettings(world, settings);
  const schema = Schema && { Schema: checkSchema(Schema) };
  const pool = await newPool(world, { name: PoolName, settings: { ...settings, ...schema } });
  warnOfUncalled(world, pool);
  return { UserPool: describePool(pool) };
}
