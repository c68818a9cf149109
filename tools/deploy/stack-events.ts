/** The events of a stack, which decorate what `npm run deploy` says and decide nothing. */
import { paginateDescribeStackEvents, type StackEvent } from '@aws-sdk/client-cloudformation';
import type { Aws } from './aws.ts';

/**
 * Newest first, down to the one with this id; without an id, those of the operation that is under way or was the last one.
 * Pages shift while they are read, so an event that comes twice is left out.
 *
 * @param most Enough of them.
 * @returns nothing when they can't be had, for whatever reason.
 */
export async function eventsSince(
  aws: Aws,
  stackId: string,
  lastId: string | undefined,
  most = Number.POSITIVE_INFINITY,
): Promise<StackEvent[] | undefined> {
  const found = new Map<string, StackEvent>();
  const list = () => [...found.values()];
  try {
    for await (const { StackEvents = [] } of paginateDescribeStackEvents(
      { client: aws.cloudFormation },
      { StackName: stackId },
    )) {
      for (const event of StackEvents) {
        if (event.EventId === lastId) return list();
        if (lastId === undefined && endsAnother(event, list(), stackId)) return list();
        found.set(event.EventId ?? '', event);
        if (found.size === most) return list();
      }
    }
    return list();
  } catch {
    return undefined;
  }
}

/** Whether an operation before the newest one came to its end here. */
function endsAnother(event: StackEvent, newer: StackEvent[], stackId: string): boolean {
  const isEnd = event.PhysicalResourceId === stackId && !event.ResourceStatus?.endsWith('_IN_PROGRESS');
  return isEnd && newer.length > 0;
}
