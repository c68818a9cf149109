/** TagResource, UntagResource and ListTagsForResource of user pools: the tags that DescribeUserPool shows. */
import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  UntagResourceRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { findPool } from '../pools/find.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';

const MOST = 50;

/** Unlike Cognito: the text for a fifty-first tag is ours. @throws {CognitoException} InvalidParameter. */
export function tagResource(world: World, { ResourceArn, Tags = {} }: TagResourceRequest): object {
  const pool = poolOf(world, ResourceArn);
  const tags = { ...pool.settings.UserPoolTags, ...Tags };
  if (Object.keys(tags).length > MOST) refuse('InvalidParameter', `A resource can have ${MOST} tags at most.`);
  pool.settings.UserPoolTags = tags;
  return {};
}

export function untagResource(world: World, { ResourceArn, TagKeys = [] }: UntagResourceRequest): object {
  const pool = poolOf(world, ResourceArn);
  const left = Object.entries(pool.settings.UserPoolTags ?? {}).filter(([key]) => !TagKeys.includes(key));
  pool.settings.UserPoolTags = Object.fromEntries(left);
  return {};
}

export function listTagsForResource(
  world: World,
  { ResourceArn }: ListTagsForResourceRequest,
): ListTagsForResourceResponse {
  return { Tags: poolOf(world, ResourceArn).settings.UserPoolTags ?? {} };
}

function poolOf(world: World, arn = ''): Pool {
  return findPool(world, /^arn:[\w-]+:cognito-idp:[\w-]+:\d+:userpool\/(.+)$/.exec(arn)?.[1] ?? arn);
}
