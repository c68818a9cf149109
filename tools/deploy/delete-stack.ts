/**
 * Deletes a stack and watches it go: a bucket that has filled again is emptied again, a pool that is to stay is left behind, and
 * one that is to go loses its protection last of all, and gets it back when it stays after all.
 */
import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import type { Aws } from './aws.ts';
import { emptyBucket } from './empty-bucket.ts';
import { explainEnding } from './explain-ending.ts';
import { beforehand, type Ending, followStack } from './follow-stack.ts';
import { protectPool } from './protect-pool.ts';
import { tellEvents } from './tell-events.ts';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

export type Doomed = {
  stackId: string;
  buckets: string[];
  pool: string | undefined;
  keepPool: boolean;
  roleArn?: string | undefined;
};

/** @throws {DeployError} */
export async function deleteStack(aws: Aws, terminal: Terminal, doomed: Doomed): Promise<void> {
  const { stackId, buckets, pool, keepPool } = doomed;
  let retain: string[] = [];
  // The pool to leave behind is one more try, a bucket that somebody fills meanwhile another.
  for (let tries = 3; ; tries -= 1) {
    let removed = 0;
    for (const bucket of buckets) removed += await emptyBucket(aws, bucket);
    if (removed > 0) terminal.say(words.emptied(removed));
    const attempt = () => deleteOnce(aws, terminal, doomed, retain);
    const ending = await (pool && !keepPool ? withoutProtection(aws, terminal, pool, attempt) : attempt());
    if (ending.status === 'DELETE_COMPLETE') return;
    const canGoOn = ending.failures.every(({ type }) => isForeseen(type, keepPool));
    if (tries === 1 || !canGoOn) throw explainEnding(ending, { stackId, region: aws.region });
    retain = keepPool ? poolNames(ending) : [];
  }
}

/** Whatever ends it, a pool that is still there is protected again: an interruption, the network, a stack that will not go. */
async function withoutProtection<T>(aws: Aws, terminal: Terminal, pool: string, work: () => Promise<T>): Promise<T> {
  const putBack = async () => {
    try {
      if (await protectPool(aws, pool, 'ACTIVE')) terminal.say(words.protectionBack(pool));
    } catch (error) {
      terminal.say(words.leftUnprotected(pool, error instanceof Error ? error.message : String(error)));
    }
  };
  terminal.whenInterrupted(putBack);
  try {
    await protectPool(aws, pool, 'INACTIVE');
    return await work();
  } finally {
    terminal.whenInterrupted(undefined);
    await putBack();
  }
}

function isForeseen(type: string, keepPool: boolean): boolean {
  return type === 'AWS::S3::Bucket' || (keepPool && type === 'AWS::Cognito::UserPool');
}

/** CloudFormation lets go of a resource only once it has failed to delete it, which deletion protection sees to. */
function poolNames({ failures }: Ending): string[] {
  return failures.filter(({ type }) => type === 'AWS::Cognito::UserPool').map(({ name }) => name);
}

async function deleteOnce(
  aws: Aws,
  terminal: Terminal,
  { stackId, roleArn }: Doomed,
  retain: string[],
): Promise<Ending> {
  const before = await beforehand(aws, stackId);
  const input = {
    StackName: stackId,
    ClientRequestToken: `gatehouse-${Date.now()}`,
    ...(retain.length > 0 && { RetainResources: retain }),
    ...(roleArn && { RoleARN: roleArn }),
  };
  await aws.cloudFormation.send(new DeleteStackCommand(input));
  return followStack(aws, { stackId, before, ...tellEvents(terminal) });
}
