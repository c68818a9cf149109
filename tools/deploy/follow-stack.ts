/**
 * Watches a stack until it rests. DescribeStacks decides; events tell on the way what is going on, when they can be had.
 *
 * The SDK's waiters (`waitUntilStackUpdateComplete` and the like) can't serve here: they tell nothing on the way, know one good
 * end of one operation where another's is watched too, take the stack as it was before the operation for its end, and go on
 * looking for hours when a right is missing.
 */
import { setTimeout } from 'node:timers/promises';
import type { Stack, StackEvent } from '@aws-sdk/client-cloudformation';
import type { Aws } from './aws.ts';
import { DeployError } from './deploy-error.ts';
import { findStack } from './find-stack.ts';
import { isPassing } from './passing-failure.ts';
import { eventsSince } from './stack-events.ts';
import { words } from './words.ts';

export type Ending = {
  /** Of the stack, such as `UPDATE_COMPLETE`; `DELETE_COMPLETE` also when it is not there any more. */
  status: string;
  /** What failed, and why, the first failure first. */
  failures: { name: string; type: string; reason: string }[];
  /** What CloudFormation says of the status, if anything. */
  reason?: string | undefined;
};

export type Watch = {
  stackId: string;
  /** How the stack was before the operation; left out for an operation that somebody else has started. */
  before?: Before | undefined;
  onEvent: (event: StackEvent) => void;
  /** Called before each pause. */
  onWait: () => void;
};

export type Before = {
  status: string | undefined;
  /** Milliseconds; a stack that CloudFormation has touched since has another. */
  touchedAt: number;
  /** Of the newest event. */
  eventId: string | undefined;
};

/** So many looks may go wrong in a row: each has been tried anew for half a minute by then. */
const mostFailures = 20;
/** So many looks may find a stack as it was before, since CloudFormation's answers can be some seconds old. */
const mostStale = 10;

/** What `followStack` compares with, to be asked for before an operation is begun. */
export async function beforehand(aws: Aws, stackId: string): Promise<Before> {
  const stack = await findStack(aws, stackId);
  const [newest] = (await eventsSince(aws, stackId, undefined, 1)) ?? [];
  return { status: stack?.StackStatus, touchedAt: touchedAt(stack), eventId: newest?.EventId };
}

/** @throws {Error} of the SDK when CloudFormation can't be asked for good; {DeployError} when an operation does not begin. */
export async function followStack(aws: Aws, { stackId, before, onEvent, onWait }: Watch): Promise<Ending> {
  const failures: Ending['failures'] = [];
  let last = before?.eventId;
  let stale = 0;
  for (;;) {
    // The stack first: whatever it says has its events by then.
    const stack = await look(aws, stackId);
    const fresh = (await eventsSince(aws, stackId, last)) ?? [];
    for (const event of [...fresh].reverse()) {
      onEvent(event);
      if (isFailure(event)) failures.push(failureOf(event));
    }
    last = fresh[0]?.EventId ?? last;
    const ending = { status: stack?.StackStatus ?? 'DELETE_COMPLETE', failures, reason: stack?.StackStatusReason };
    const hasBegun = !before || hasMoved(before, stack) || last !== before.eventId;
    if (hasBegun && isResting(ending.status)) return ending;
    if (!hasBegun && ++stale > mostStale) throw new DeployError(words.neverBegan(ending.status));
    onWait();
    await setTimeout(aws.pause);
  }
}

/** A stack of which only a change set is known waits for somebody, for days if need be. */
export function isResting(status: string): boolean {
  return status === 'REVIEW_IN_PROGRESS' || !status.endsWith('_IN_PROGRESS');
}

/** Undefined when the stack is gone. What passes by itself (throttling, the network) is no end of the watch. */
async function look(aws: Aws, stackId: string): Promise<Stack | undefined> {
  for (let failed = 1; ; failed += 1) {
    try {
      return await findStack(aws, stackId);
    } catch (error) {
      if (!isPassing(error) || failed === mostFailures) throw error;
      await setTimeout(Math.min(aws.pause * failed, 30_000));
    }
  }
}

function hasMoved(before: Before, stack: Stack | undefined): boolean {
  return stack?.StackStatus !== before.status || touchedAt(stack) !== before.touchedAt;
}

function touchedAt(stack: Stack | undefined): number {
  const { DeletionTime, LastUpdatedTime, CreationTime } = stack ?? {};
  return (DeletionTime ?? LastUpdatedTime ?? CreationTime)?.getTime() ?? 0;
}

/** A resource that was cancelled because another one failed is not worth telling. */
function isFailure({ ResourceStatus, ResourceStatusReason, ResourceType }: StackEvent): boolean {
  const isOwn = ResourceType !== 'AWS::CloudFormation::Stack';
  return isOwn && /_FAILED$/.test(ResourceStatus ?? '') && !/cancelled/i.test(ResourceStatusReason ?? '');
}

function failureOf(event: StackEvent): Ending['failures'][number] {
  const { LogicalResourceId = '', ResourceType = '', ResourceStatusReason = '' } = event;
  return { name: LogicalResourceId, type: ResourceType, reason: ResourceStatusReason };
}
