/** Asks CloudFormation what a template would change, without changing it. */
import {
  type Change,
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  type DescribeChangeSetCommandInput,
  type Parameter,
  paginateDescribeChangeSet,
  type Stack,
  type Tag,
  waitUntilChangeSetCreateComplete,
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
  /** On top of those that it has. */
  tags?: Record<string, string>;
  roleArn?: string | undefined;
};

/** In seconds; most are worked out within one minute. */
const longestWait = 900;

/** Undefined when there is nothing to change. @throws {DeployError} */
export async function prepareChangeSet(aws: Aws, wanted: Wanted): Promise<ChangeSet | undefined> {
  const { stackName, stack, templateBody, parameters, tags = {}, roleArn } = wanted;
  const input: CreateChangeSetCommandInput = {
    StackName: stackName,
    ChangeSetName: `gatehouse-${Date.now()}`,
    ChangeSetType: stack ? 'UPDATE' : 'CREATE',
    TemplateBody: templateBody,
    Parameters: parameters,
    Capabilities: ['CAPABILITY_IAM'],
    Tags: withTags(stack?.Tags ?? [{ Key: 'application', Value: 'gatehouse' }], tags),
    ...(roleArn && { RoleARN: roleArn }),
  };
  const created = await unlessEmpty(() => aws.cloudFormation.send(new CreateChangeSetCommand(input)));
  if (!created) return undefined;
  const changeSet = { stackId: created.StackId ?? stackName, id: created.Id ?? '' };
  const changes = await changesOf(aws, changeSet);
  if (changes) return { ...changeSet, changes };
  await discardChangeSet(aws, changeSet);
  return undefined;
}

function withTags(present: Tag[], tags: Record<string, string>): Tag[] {
  const kept = present.filter(({ Key }) => Key === undefined || tags[Key] === undefined);
  return [...kept, ...Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))];
}

/** @param withStack For a first one: it brings an empty stack with it, which would lie about for ever. */
export async function discardChangeSet(
  aws: Aws,
  { stackId, id }: Pick<ChangeSet, 'stackId' | 'id'>,
  { withStack = false } = {},
): Promise<void> {
  if (withStack) await aws.cloudFormation.send(new DeleteStackCommand({ StackName: stackId }));
  else await aws.cloudFormation.send(new DeleteChangeSetCommand({ StackName: stackId, ChangeSetName: id }));
}

async function changesOf(aws: Aws, { stackId, id }: Omit<ChangeSet, 'changes'>): Promise<Change[] | undefined> {
  const input = { StackName: stackId, ChangeSetName: id };
  await workedOut(aws, input);
  const changes: Change[] = [];
  for await (const page of paginateDescribeChangeSet({ client: aws.cloudFormation }, input)) {
    const { Status = '', StatusReason = Status, Changes = [] } = page;
    if (isEmpty(StatusReason)) return undefined;
    if (Status !== 'CREATE_COMPLETE') throw new DeployError(words.changeSetFailed(StatusReason));
    changes.push(...Changes);
  }
  return changes;
}

/** Whether it can be worked out, its pages tell; the waiter's own failure is a sentence for nobody. */
async function workedOut(aws: Aws, input: DescribeChangeSetCommandInput): Promise<void> {
  const client = aws.cloudFormation;
  // The waiter takes a missing right, too, for something that passes: a first look of our own finds it out.
  const { Status } = await client.send(new DescribeChangeSetCommand(input));
  if (Status === 'CREATE_COMPLETE' || Status === 'FAILED') return;
  const seconds = Math.max(aws.pause, 1) / 1000;
  const patience = { client, minDelay: seconds, maxDelay: seconds, maxWaitTime: longestWait };
  await waitUntilChangeSetCreateComplete(patience, input).catch(() => undefined);
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
