/** Does what a change set says, and watches it. */
import { ExecuteChangeSetCommand } from '@aws-sdk/client-cloudformation';
import type { Aws } from './aws.ts';
import { explainEnding } from './explain-ending.ts';
import { beforehand, followStack } from './follow-stack.ts';
import { type ChangeSet, unlessEmpty } from './prepare-change-set.ts';
import { tellEvents } from './tell-events.ts';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

/** @throws {DeployError} */
export async function execute(
  aws: Aws,
  terminal: Terminal,
  { stackId, id }: Pick<ChangeSet, 'stackId' | 'id'>,
): Promise<void> {
  const before = await beforehand(aws, stackId);
  terminal.step(words.running);
  const input = { StackName: stackId, ChangeSetName: id, ClientRequestToken: `gatehouse-${Date.now()}` };
  const executed = await unlessEmpty(() => aws.cloudFormation.send(new ExecuteChangeSetCommand(input)));
  if (!executed) return terminal.say(words.noChanges);
  const ending = await followStack(aws, { stackId, before, ...tellEvents(terminal) });
  if (!/^(?:CREATE|UPDATE)_COMPLETE$/.test(ending.status)) throw explainEnding(ending, { stackId, region: aws.region });
  // What could not be cleaned up fails no update, and the stack forgets it: a bucket into which CloudFront has written once more.
  const left = new Set(ending.failures.map(({ name }) => name));
  if (left.size > 0) terminal.say(terminal.styled('red', words.leftBehind([...left])));
}
