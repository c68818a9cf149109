/** TagResource, UntagResource and ListTagsForResource of identity pools: the tags that DescribeIdentityPool shows. */
import type {
  ListTagsForResourceInput,
  ListTagsForResourceResponse,
  TagResourceInput,
  UntagResourceInput,
} from '@aws-sdk/client-cognito-identity';
import { requirePoolOfArn } from '../identity/find-identity-pool.ts';
import type { World } from '../world.ts';

export function tagIdentityPool(world: World, { ResourceArn, Tags }: TagResourceInput): object {
  const pool = requirePoolOfArn(world, ResourceArn);
  pool.tags = { ...pool.tags, ...Tags };
  return {};
}

export function untagIdentityPool(world: World, { ResourceArn, TagKeys = [] }: UntagResourceInput): object {
  const pool = requirePoolOfArn(world, ResourceArn);
  const left = Object.entries(pool.tags ?? {}).filter(([key]) => !TagKeys.includes(key));
  pool.tags = Object.fromEntries(left);
  return {};
}

export function listTagsOfIdentityPool(
  world: World,
  { ResourceArn }: ListTagsForResourceInput,
): ListTagsForResourceResponse {
  return { Tags: requirePoolOfArn(world, ResourceArn).tags ?? {} };
}
