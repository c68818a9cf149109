/**
 * CreateUserPool.
 * Unlike Cognito: every feature is there in every tier, a pool needs no SES or SNS to send, LambdaConfig is kept but calls
 * nothing (triggers are given to `createPool`), and every pool is in us-east-1.
 */
import type { CreateUserPoolRequest, CreateUserPoolResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { isStandard } from '../people/schema.ts';
import { newPool } from '../pools/new-pool.ts';
import type { World } from '../world.ts';
import { describePool } from './describe-pool.ts';

export async function createUserPool(
  world: World,
  { PoolName = '', ...settings }: CreateUserPoolRequest,
): Promise<CreateUserPoolResponse> {
  checkPoolSettings(settings);
  const pool = await newPool(world, { name: PoolName, settings });
  return { UserPool: describePool(pool) };
}

/** @throws {CognitoException} InvalidParameter. */
function checkPoolSettings({ AliasAttributes, UsernameAttributes, Schema }: Omit<CreateUserPoolRequest, 'PoolName'>) {
  if (AliasAttributes?.length && UsernameAttributes?.length) {
    refuse('InvalidParameter', 'Only one of the aliasAttributes or usernameAttributes can be set in a user pool.');
  }
  for (const { Name = '', Required } of Schema ?? []) {
    if (Required && !isStandard(Name)) {
      refuse('InvalidParameter', 'Required custom attributes are not supported currently.');
    }
  }
}
