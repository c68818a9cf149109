/** A group as administrators see it, and the finding of one. */
import type { GroupType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { entry } from '../store/entries.ts';
import type { Group, Pool } from '../store/state.ts';

export function describeGroup(pool: Pool, group: Group): GroupType {
  return {
    GroupName: group.name,
    UserPoolId: pool.id,
    ...(group.description !== undefined && { Description: group.description }),
    ...(group.roleArn !== undefined && { RoleArn: group.roleArn }),
    ...(group.precedence !== undefined && { Precedence: group.precedence }),
    LastModifiedDate: new Date(group.modifiedAt),
    CreationDate: new Date(group.createdAt),
  };
}

/** @throws {CognitoException} ResourceNotFound. */
export function requireGroup(pool: Pool, name: string | undefined): Group {
  return entry(pool.groups, name ?? '') ?? refuse('ResourceNotFound', 'Group not found.');
}
