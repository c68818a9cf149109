/** DescribeUserPool. */
import type { DescribeUserPoolRequest, DescribeUserPoolResponse } from '@aws-sdk/client-cognito-identity-provider';
import { describePool } from '../store/describe-pool.ts';
import { findPool } from '../store/find.ts';
import type { World } from '../world.ts';

export function describeUserPool(world: World, { UserPoolId }: DescribeUserPoolRequest): DescribeUserPoolResponse {
  return { UserPool: describePool(findPool(world, UserPoolId)) };
}
