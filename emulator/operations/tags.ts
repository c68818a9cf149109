/** TagResource, UntagResource and ListTagsForResource of user pools, whose tags DescribeUserPool shows, and of replicas. */
import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  UntagResourceRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { findPool } from '../pools/find.ts';
import { findKept, keep } from '../pools/kept.ts';
import type { World } from '../world.ts';

const MOST = 50;

/** Unlike Cognito: the text for a fifty-first tag is ours. @throws {CognitoException} InvalidParameter. */
export function tagResource(world: World, { ResourceArn, Tags = {} }: TagResourceRequest): object {
  const resource = resourceOf(world, ResourceArn);
  const tags = { ...resource.tags(), ...Tags };
  if (Object.keys(tags).length > MOST) refuse('InvalidParameter', `A resource can have ${MOST} tags at most.`);
  resource.write(tags);
  return {};
}

export function untagResource(world: World, { ResourceArn, TagKeys = [] }: UntagResourceRequest): object {
  const resource = resourceOf(world, ResourceArn);
  const left = Object.entries(resource.tags()).filter(([key]) => !TagKeys.includes(key));
  resource.write(Object.fromEntries(left));
  return {};
}

export function listTagsForResource(
  world: World,
  { ResourceArn }: ListTagsForResourceRequest,
): ListTagsForResourceResponse {
  return { Tags: resourceOf(world, ResourceArn).tags() };
}

type Tags = Record<string, string>;
type Tagged = { tags(): Tags; write(tags: Tags): void };

/** A pool, or its replica in the region of the ARN. @param arn or a pool's id alone. */
function resourceOf(world: World, arn = ''): Tagged {
  const [, region, id = arn] = /^arn:[\w-]+:cognito-idp:([\w-]+):\d+:userpool\/(.+)$/.exec(arn) ?? [];
  const pool = findPool(world, id);
  const replica = findKept(pool, 'replica', region);
  if (replica) {
    const { name, value } = replica;
    return {
      tags: () => value.tags ?? {},
      write: (tags) => keep(world, pool, { kind: 'replica', name, value: { ...value, tags } }),
    };
  }
  return {
    tags: () => pool.settings.UserPoolTags ?? {},
    write: (tags) => {
      pool.settings.UserPoolTags = tags;
    },
  };
}
