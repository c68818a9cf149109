/** ExecuteChangeSet: makes and changes resources step by step, and rolls back when one fails. */
import { inOrder } from '../template/in-order.ts';
import { AwsError } from './aws-error.ts';
import { record, recordStack } from './happen.ts';
import { makeResource, obstacle, removeResource } from './resources.ts';
import { workOut } from './work-out.ts';
import { type Change, type ChangeSet, findStack, type Stack, type World } from './world.ts';
import type { Xml } from './xml.ts';

type Operation = { world: World; stack: Stack; changeSet: ChangeSet; word: 'CREATE' | 'UPDATE' };

/** @throws {AwsError} */
export function executeChangeSet(world: World, query: URLSearchParams): Xml {
  const stack = findStack(world, query.get('StackName') ?? '');
  const name = query.get('ChangeSetName') ?? '';
  const changeSet = stack?.changeSets.find((each) => each.name === name || each.id === name);
  if (!stack || !changeSet) throw new AwsError('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404);
  if (changeSet.status !== 'CREATE_COMPLETE') {
    throw new AwsError('InvalidChangeSetStatus', `ChangeSet [${name}] cannot be executed in its current status`);
  }
  stack.token = query.get('ClientRequestToken') ?? 'none';
  stack.changeSets = [];
  stack.template ??= changeSet.template;
  const operation: Operation = { world, stack, changeSet, word: changeSet.isFirst ? 'CREATE' : 'UPDATE' };
  recordStack(world, stack, `${operation.word}_IN_PROGRESS`, 'User Initiated');
  stack.pending = stepsOf(operation);
  return undefined;
}

function stepsOf(operation: Operation): (() => void)[] {
  const { changeSet } = operation;
  const order = inOrder(changeSet.template);
  const changes = changeSet.changes
    .filter(({ action }) => action !== 'Remove')
    .sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  return [...changes.flatMap((change) => changeSteps(operation, change)), () => finish(operation)];
}

function changeSteps(operation: Operation, change: Change): (() => void)[] {
  const { world, stack } = operation;
  const word = change.action === 'Add' ? 'CREATE' : 'UPDATE';
  const say = (status: string, physicalId: string, reason?: string) =>
    record(world, stack, { name: change.name, type: change.type, physicalId, status, reason });
  return [
    () => say(`${word}_IN_PROGRESS`, change.physicalId ?? ''),
    () => {
      const reason = world.failures.get(change.name);
      if (reason === undefined) {
        say(`${word}_COMPLETE`, makeResource(world, stack, { ...change, properties: propertiesOf(operation, change) }));
        return;
      }
      say(`${word}_FAILED`, change.physicalId ?? '', reason);
      rollBack(operation, change.name);
    },
  ];
}

function propertiesOf({ world, stack, changeSet }: Operation, { name }: Change) {
  return workOut(world, stack, changeSet.template, changeSet.parameters).resources[name]?.properties ?? {};
}

function finish({ world, stack, changeSet, word }: Operation): void {
  const { template, parameters, tags } = changeSet;
  const gone = changeSet.changes.filter(({ action }) => action === 'Remove').map(({ name }) => name);
  const removed = stack.resources.filter(({ name }) => gone.includes(name));
  const { outputs } = workOut(world, stack, template, parameters);
  Object.assign(stack, { template, parameters, tags, outputs });
  if (word === 'UPDATE') recordStack(world, stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  for (const resource of removed) cleanUp(world, stack, resource);
  recordStack(world, stack, `${word}_COMPLETE`);
}

/** What can't be removed is let go of. */
function cleanUp(world: World, stack: Stack, resource: Stack['resources'][number]): void {
  const { name, type, physicalId } = resource;
  const reason = world.failures.get(name);
  if (reason === undefined) removeResource(world, stack, resource);
  else record(world, stack, { name, type, physicalId, status: 'DELETE_FAILED', reason });
  stack.resources = stack.resources.filter((each) => each.name !== name);
}

/** A first time is undone altogether; a later one leaves what was there before, more or less. */
function rollBack({ world, stack, changeSet, word }: Operation, name: string): void {
  const reason = `The following resource(s) failed to ${word.toLowerCase()}: [${name}].`;
  if (word === 'UPDATE') {
    recordStack(world, stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
    const end = world.failures.has('rollback') ? 'UPDATE_ROLLBACK_FAILED' : 'UPDATE_ROLLBACK_COMPLETE';
    stack.pending = [() => recordStack(world, stack, end)];
    return;
  }
  stack.parameters = changeSet.parameters;
  recordStack(world, stack, 'ROLLBACK_IN_PROGRESS', reason);
  const undo = [...stack.resources].reverse().map((resource) => () => {
    if (obstacle(world, resource) === undefined) removeResource(world, stack, resource);
  });
  const end = () => recordStack(world, stack, stack.resources.length === 0 ? 'ROLLBACK_COMPLETE' : 'ROLLBACK_FAILED');
  stack.pending = [...undo, end];
}
