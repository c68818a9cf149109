/** Tells a stack's events line by line and, while nothing happens, what it is waiting for. */
import type { StackEvent } from '@aws-sdk/client-cloudformation';
import type { Watch } from './follow-stack.ts';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

/** What `followStack` calls. `now` is in milliseconds. */
export function tellEvents(
  terminal: Pick<Terminal, 'say' | 'styled' | 'pending'>,
  now: () => number = Date.now,
): Pick<Watch, 'onEvent' | 'onWait'> {
  const underWay = new Map<string, number>();
  return {
    onEvent(event) {
      const { LogicalResourceId: name = '', ResourceStatus: status = '', ResourceType: type } = event;
      if (!status.endsWith('_IN_PROGRESS')) underWay.delete(name);
      else if (type !== 'AWS::CloudFormation::Stack') underWay.set(name, now());
      terminal.say(lineFor(terminal, event));
    },
    onWait() {
      const [oldest] = underWay;
      if (oldest) terminal.pending(words.waitingFor([...underWay.keys()], Math.round((now() - oldest[1]) / 1000)));
    },
  };
}

function lineFor(terminal: Pick<Terminal, 'styled'>, event: StackEvent): string {
  const { LogicalResourceId = '', ResourceStatus = '', ResourceStatusReason } = event;
  const line = words.event(event.Timestamp ?? new Date(), ResourceStatus, LogicalResourceId);
  if (/FAILED|ROLLBACK/.test(ResourceStatus)) {
    return terminal.styled('red', ResourceStatusReason ? `${line}: ${ResourceStatusReason}` : line);
  }
  return ResourceStatus.endsWith('_COMPLETE') ? line : terminal.styled('dim', line);
}
