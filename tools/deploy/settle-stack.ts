/** Brings a stack into a state from which it can be made or changed, or says what a person has to do about it. */
import { DeleteStackCommand, paginateListChangeSets, type Stack } from '@aws-sdk/client-cloudformation';
import type { Aws } from './aws.ts';
import { DeployError } from './deploy-error.ts';
import { explainEnding } from './explain-ending.ts';
import { findStack } from './find-stack.ts';
import { beforehand, followStack } from './follow-stack.ts';
import { tellEvents } from './tell-events.ts';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

/** Gatehouse's template begins its description like this, and so knows its own stacks. */
const mark = 'Gatehouse:';

export type Asked = { stack: string; yes: boolean; dryRun: boolean };

/** The stack to be changed; undefined when it is yet to be made. @throws {DeployError} */
export async function settleStack(aws: Aws, terminal: Terminal, asked: Asked): Promise<Stack | undefined> {
  const stack = await findStack(aws, asked.stack);
  if (!stack || stack.StackStatus === 'DELETE_COMPLETE') return undefined;
  const status = stack.StackStatus ?? '';
  await checkOurs(aws, stack);
  if (status === 'REVIEW_IN_PROGRESS') return undefined;
  if (status.endsWith('_IN_PROGRESS')) {
    terminal.step(words.joining(asked.stack, status));
    await followStack(aws, { stackId: stack.StackId ?? '', ...tellEvents(terminal) });
    return settleStack(aws, terminal, asked);
  }
  if (status === 'ROLLBACK_COMPLETE') return clearAway(aws, terminal, asked, stack);
  if (!/^(?:CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT|IMPORT_ROLLBACK)_COMPLETE$/.test(status)) {
    throw new DeployError(words.stuck(asked.stack, aws.region, status));
  }
  return stack;
}

/** @throws {DeployError} when the name belongs to a stack of somebody else's making. */
export async function checkOurs(aws: Aws, { StackName = '', Description = '', StackStatus }: Stack): Promise<void> {
  if (StackStatus === 'REVIEW_IN_PROGRESS') return checkReview(aws, StackName);
  if (!Description.startsWith(mark)) throw new DeployError(words.nameTaken(StackName));
}

/** A stack that only has change sets has no description yet; ours are known by their names. */
async function checkReview(aws: Aws, name: string): Promise<void> {
  for await (const { Summaries = [] } of paginateListChangeSets({ client: aws.cloudFormation }, { StackName: name })) {
    const isOurs = Summaries.every(({ ChangeSetName }) => ChangeSetName?.startsWith('gatehouse-'));
    if (!isOurs) throw new DeployError(words.nameTaken(name));
  }
}

/** A stack whose first creation failed can't be updated, and nothing is in it. */
async function clearAway(aws: Aws, terminal: Terminal, asked: Asked, stack: Stack): Promise<undefined> {
  if (asked.dryRun) {
    terminal.say(words.wouldClearAway(asked.stack));
    throw new DeployError(words.dryRunEndsHere);
  }
  const goOn = asked.yes || (await terminal.confirm(words.askClearAway(asked.stack)));
  if (!goOn) throw new DeployError(words.nothingChanged);
  const stackId = stack.StackId ?? '';
  const before = await beforehand(aws, stackId);
  await aws.cloudFormation.send(
    new DeleteStackCommand({ StackName: stackId, ClientRequestToken: `gatehouse-${Date.now()}` }),
  );
  const ending = await followStack(aws, { stackId, before, ...tellEvents(terminal) });
  if (ending.status !== 'DELETE_COMPLETE') throw explainEnding(ending, { stackId, region: aws.region });
  return undefined;
}
