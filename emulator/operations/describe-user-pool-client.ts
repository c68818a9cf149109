/** DescribeUserPoolClient. */
import type {
  DescribeUserPoolClientRequest,
  DescribeUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { findPool, findPoolClient } from '../pools/find.ts';
import type { World } from '../world.ts';
import { describeClient } from './describe-pool.ts';

export function describeUserPoolClient(
  world: World,
  { UserPoolId, ClientId }: DescribeUserPoolClientRequest,
): DescribeUserPoolClientResponse {
  const pool = findPool(world, UserPoolId);
  return { UserPoolClient: describeClient(pool, findPoolClient(pool, ClientId)) };
}
