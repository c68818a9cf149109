/** DeleteStack: removes resources in reverse, and stops at the first that will not go. */
import { inOrder } from '../template/in-order.ts';
import { AwsError } from './aws-error.ts';
import { record, recordStack } from './happen.ts';
import { members } from './query.ts';
import { obstacle, removeResource } from './resources.ts';
import { findStack, type Stack, type StackResource, type World } from './world.ts';
import type { Xml } from './xml.ts';

/** A stack that is not there is no error, as in CloudFormation. @throws {AwsError} */
export function deleteStack(world: World, query: URLSearchParams): Xml {
  const stack = findStack(world, query.get('StackName') ?? '');
  if (!stack || stack.status === 'DELETE_COMPLETE') return undefined;
  const retained = members(query, 'RetainResources').map(({ value }) => value);
  if (retained.length > 0 && stack.status !== 'DELETE_FAILED') {
    throw new AwsError(
      'ValidationError',
      'Invalid operation on stack. Specify resources to retain only in DELETE_FAILED',
    );
  }
  stack.token = query.get('ClientRequestToken') ?? 'none';
  recordStack(world, stack, 'DELETE_IN_PROGRESS', 'User Initiated');
  // Nothing was ever made: such a stack is gone at once.
  if (!stack.template) {
    recordStack(world, stack, 'DELETE_COMPLETE');
    return undefined;
  }
  const order = inOrder(stack.template);
  const resources = stack.resources
    .filter(({ name }) => !retained.includes(name))
    .sort((one, other) => order.indexOf(other.name) - order.indexOf(one.name));
  stack.pending = [
    ...resources.map((resource) => () => remove(world, stack, resource)),
    () => recordStack(world, stack, 'DELETE_COMPLETE'),
  ];
  return undefined;
}

function remove(world: World, stack: Stack, resource: StackResource): void {
  const reason = world.failures.get(`delete ${resource.name}`) ?? obstacle(world, resource);
  if (reason === undefined) {
    removeResource(world, stack, resource);
    return;
  }
  const { name, type, physicalId } = resource;
  resource.status = 'DELETE_FAILED';
  record(world, stack, { name, type, physicalId, status: 'DELETE_FAILED', reason });
  stack.pending = [
    () => recordStack(world, stack, 'DELETE_FAILED', `The following resource(s) failed to delete: [${name}].`),
  ];
}
