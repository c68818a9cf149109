/** One line for one event of a stack: what, and what became of it. */
import type { StackEvent } from '@aws-sdk/client-cloudformation';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

export function tellEvent(terminal: Terminal, event: StackEvent): void {
  const { LogicalResourceId = '', ResourceStatus = '', ResourceStatusReason } = event;
  const hasFailed = ResourceStatus.includes('FAILED') || ResourceStatus.includes('ROLLBACK');
  const line = words.event(event.Timestamp ?? new Date(), ResourceStatus, LogicalResourceId);
  if (hasFailed) terminal.say(terminal.styled('red', ResourceStatusReason ? `${line}: ${ResourceStatusReason}` : line));
  else terminal.say(ResourceStatus.endsWith('_COMPLETE') ? line : terminal.styled('dim', line));
}
