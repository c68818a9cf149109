/** DescribeUserPoolClient. */
import type {
  DescribeUserPoolClientRequest,
  DescribeUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { describeClient } from '../store/describe-pool.ts';
import { findPool, findPoolClient } from '../store/find.ts';
import type { World } from '../world.ts';

export function describeUserPoolClient(
  world: World,
  { UserPoolId, ClientId }: DescribeUserPoolClientRequest,
): DescribeUserPoolClientResponse {
  const pool = findPool(world, UserPoolId);
  return { UserPoolClient: describeClient(pool, findPoolClient(pool, ClientId)) };
}
