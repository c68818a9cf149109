/** Lets a stack's operation go on: its next steps happen, each leaving an event. */
import type { Stack, StackEvent, World } from './world.ts';

export function happen(stack: Stack, steps: number): void {
  // One at a time, since a step that fails puts others in place of what was still to come.
  for (let done = 0; done < steps; done += 1) stack.pending.shift()?.();
}

/** Writes down that something has come to a status; the stack's own events change the stack's status. */
export function record(
  world: World,
  stack: Stack,
  event: Pick<StackEvent, 'name' | 'type' | 'physicalId' | 'status'> & { reason?: string | undefined },
): void {
  const { reason, ...rest } = event;
  stack.events.push({
    ...rest,
    id: `${stack.events.length}-${event.name}`,
    at: world.now(),
    ...(reason !== undefined && { reason }),
    ...(stack.token !== undefined && { token: stack.token }),
  });
}

export function recordStack(world: World, stack: Stack, status: string, reason?: string): void {
  stack.status = status;
  record(world, stack, { name: stack.name, type: 'AWS::CloudFormation::Stack', physicalId: stack.id, status, reason });
}
