/** What the resources of a stack are to the other services: buckets, distributions, user pools. */

import type { JsonObject } from '../../template/template.ts';
import { inventValue } from '../template/invent-values.ts';
import { record } from './happen.ts';
import type { Stack, StackResource, World } from './world.ts';

/** Makes a resource, or gives it new properties; returns its physical id. */
export function makeResource(
  world: World,
  stack: Stack,
  { name, type, properties }: { name: string; type: string; properties: JsonObject },
): string {
  const { region, account } = world;
  const physicalId = inventValue({ region, account, stackName: stack.name }, { name, type });
  const resource: StackResource = {
    name,
    type,
    physicalId,
    status: 'CREATE_COMPLETE',
    properties: JSON.stringify(properties),
  };
  stack.resources = [...stack.resources.filter((each) => each.name !== name), resource];
  if (type === 'AWS::S3::Bucket' && !world.buckets.has(physicalId)) world.buckets.set(physicalId, new Map());
  if (type === 'AWS::CloudFront::Distribution' && !world.distributions.has(physicalId)) {
    world.distributions.set(physicalId, []);
  }
  if (type === 'AWS::CloudFront::KeyValueStore') {
    const arn = inventValue({ region, account, stackName: stack.name }, { name, type }, 'Arn');
    if (!world.keyStores.has(arn)) world.keyStores.set(arn, { version: 1, keys: new Map() });
  }
  if (type === 'AWS::Cognito::UserPool') {
    world.pools.set(physicalId, { users: world.pools.get(physicalId)?.users ?? [], settings: properties });
  }
  return physicalId;
}

/** Why AWS would not remove it, if so. */
export function obstacle(world: World, { type, physicalId }: StackResource): string | undefined {
  if (type === 'AWS::S3::Bucket' && (world.buckets.get(physicalId)?.size ?? 0) > 0) {
    return 'The bucket you tried to delete is not empty (Service: S3, Status Code: 409)';
  }
  if (type === 'AWS::Cognito::UserPool' && world.pools.get(physicalId)?.settings.DeletionProtection === 'ACTIVE') {
    return 'The user pool cannot be deleted because deletion protection is activated.';
  }
  return undefined;
}

export function removeResource(world: World, stack: Stack, { name, type, physicalId }: StackResource): void {
  stack.resources = stack.resources.filter((each) => each.name !== name);
  world.buckets.delete(physicalId);
  world.distributions.delete(physicalId);
  world.pools.delete(physicalId);
  record(world, stack, { name, type, physicalId, status: 'DELETE_COMPLETE' });
}
