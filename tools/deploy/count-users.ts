/** How many people would lose their account. */
import { DescribeUserPoolCommand, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Aws } from './aws.ts';

export type UserCount = {
  count: number;
  /** Cognito's estimate lags behind; a short list is counted, a long one estimated. */
  isEstimate: boolean;
};

/** Undefined when the pool is gone already. */
export async function countUsers({ cognito }: Aws, pool: string): Promise<UserCount | undefined> {
  try {
    const { Users = [], PaginationToken } = await cognito.send(new ListUsersCommand({ UserPoolId: pool, Limit: 60 }));
    if (!PaginationToken) return { count: Users.length, isEstimate: false };
    const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId: pool }));
    return { count: Math.max(UserPool?.EstimatedNumberOfUsers ?? 0, Users.length), isEstimate: true };
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
