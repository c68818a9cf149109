/** Watches a stack's operation to its end, telling each event as it comes. */
import { setTimeout } from 'node:timers/promises';
import { DescribeStackEventsCommand, type StackEvent } from '@aws-sdk/client-cloudformation';
import type { Aws } from './aws.ts';

export type Ending = {
  /** Of the stack, such as `UPDATE_COMPLETE`. */
  status: string;
  /** What failed, and why, the first failure first. */
  failures: { name: string; type: string; reason: string }[];
};

export type Watch = {
  stackId: string;
  /** The operation's own; left out for one that somebody else started, which is then the newest. */
  token?: string | undefined;
  onEvent: (event: StackEvent) => void;
  /** Called before each pause. */
  onWait: () => void;
};

export async function followStack(aws: Aws, { stackId, token, onEvent, onWait }: Watch): Promise<Ending> {
  const seen = new Set<string>();
  const failures: Ending['failures'] = [];
  let operation = token;
  for (;;) {
    const { fresh, newest } = await unseenEvents(aws, stackId, seen);
    operation ??= newest?.ClientRequestToken;
    const own = fresh.filter((event) => event.ClientRequestToken === operation);
    for (const event of own) {
      onEvent(event);
      if (isFailure(event)) failures.push(failureOf(event));
    }
    const status = own.findLast((event) => isOfStack(event, stackId))?.ResourceStatus;
    if (status && !status.endsWith('_IN_PROGRESS')) return { status, failures };
    onWait();
    await setTimeout(aws.pause);
  }
}

/**
 * Oldest first. Events come newest first, a page at a time; a page with something known ends the search. Pages shift while
 * they are read, so that one event can come twice.
 */
async function unseenEvents(aws: Aws, stackId: string, seen: Set<string>) {
  const fresh: StackEvent[] = [];
  const known = new Set(seen);
  let newest: StackEvent | undefined;
  let next: string | undefined;
  do {
    const input = { StackName: stackId, ...(next && { NextToken: next }) };
    const answer = await aws.cloudFormation.send(new DescribeStackEventsCommand(input));
    const events = answer.StackEvents ?? [];
    newest ??= events.find((event) => isOfStack(event, stackId));
    fresh.push(...events.filter(({ EventId = '' }) => !seen.has(EventId)));
    for (const { EventId = '' } of events) seen.add(EventId);
    next = events.some(({ EventId = '' }) => known.has(EventId)) ? undefined : answer.NextToken;
  } while (next);
  return { fresh: fresh.reverse(), newest };
}

function isOfStack({ PhysicalResourceId }: StackEvent, stackId: string): boolean {
  return PhysicalResourceId === stackId;
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
