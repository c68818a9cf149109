/** Asks CloudFormation what a template would change, without changing it. */
import { setTimeout } from 'node:timers/promises';
import {
  type Change,
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  type Parameter,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import type { Aws } from './aws.ts';
import { DeployError } from './deploy-error.ts';
import { words } from './words.ts';

export type ChangeSet = { stackId: string; id: string; changes: Change[] };

export type Wanted = {
  stackName: string;
  /** Undefined when it is yet to be made. */
  stack: Stack | undefined;
  templateBody: string;
  parameters: Parameter[];
};

/** Undefined when there is nothing to change. @throws {DeployError} */
export async function prepareChangeSet(aws: Aws, wanted: Wanted): Promise<ChangeSet | undefined> {
  const { stackName, stack, templateBody, parameters } = wanted;
  const input: CreateChangeSetCommandInput = {
    StackName: stackName,
    ChangeSetName: `gatehouse-${Date.now()}`,
    ChangeSetType: stack ? 'UPDATE' : 'CREATE',
    TemplateBody: templateBody,
    Parameters: parameters,
    Capabilities: ['CAPABILITY_IAM'],
    Tags: stack?.Tags ?? [{ Key: 'application', Value: 'gatehouse' }],
  };
  const created = await unlessEmpty(() => aws.cloudFormation.send(new CreateChangeSetCommand(input)));
  if (!created) return undefined;
  const changeSet = { stackId: created.StackId ?? stackName, id: created.Id ?? '' };
  const changes = await changesOf(aws, changeSet);
  if (changes) return { ...changeSet, changes };
  await discardChangeSet(aws, changeSet);
  return undefined;
}

export async function discardChangeSet(aws: Aws, { stackId, id }: Pick<ChangeSet, 'stackId' | 'id'>): Promise<void> {
  await aws.cloudFormation.send(new DeleteChangeSetCommand({ StackName: stackId, ChangeSetName: id }));
}

async function changesOf(aws: Aws, { stackId, id }: Omit<ChangeSet, 'changes'>): Promise<Change[] | undefined> {
  const changes: Change[] = [];
  let next: string | undefined;
  for (;;) {
    const input = { StackName: stackId, ChangeSetName: id, ...(next && { NextToken: next }) };
    const answer = await aws.cloudFormation.send(new DescribeChangeSetCommand(input));
    if (answer.Status === 'FAILED') {
      if (isEmpty(answer.StatusReason)) return undefined;
      throw new DeployError(words.changeSetFailed(answer.StatusReason ?? ''));
    }
    if (answer.Status !== 'CREATE_COMPLETE') {
      await setTimeout(aws.pause);
      continue;
    }
    changes.push(...(answer.Changes ?? []));
    next = answer.NextToken;
    if (!next) return changes;
  }
}

/** That nothing is to be done comes late, as the status of a change set, or at once, as a ValidationError; then undefined. */
export async function unlessEmpty<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && isEmpty(error.message)) return undefined;
    throw error;
  }
}

/** CloudFormation has no code for it, but sentences; the apostrophe is now straight and now not. */
function isEmpty(reason: string | undefined): boolean {
  return /did(?:n.t| not) contain (?:any )?changes|no (?:updates|changes) (?:are )?to be performed/i.test(reason ?? '');
}
