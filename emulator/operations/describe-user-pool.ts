/** DescribeUserPool. */
import type { DescribeUserPoolRequest, DescribeUserPoolResponse } from '@aws-sdk/client-cognito-identity-provider';
import { findPool } from '../pools/find.ts';
import type { World } from '../world.ts';
import { describePool } from './describe-pool.ts';

export function describeUserPool(world: World, { UserPoolId }: DescribeUserPoolRequest): DescribeUserPoolResponse {
  return { UserPool: describePool(findPool(world, UserPoolId)) };
}
