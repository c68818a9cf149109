/** Deletes a stack and watches it go: a bucket that has filled again is emptied again, a pool that is to stay is left behind. */
import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import type { Aws } from './aws.ts';
import { emptyBucket } from './empty-bucket.ts';
import { explainEnding } from './explain-ending.ts';
import { type Ending, followStack } from './follow-stack.ts';
import { tellEvents } from './tell-events.ts';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

export type Doomed = { stackId: string; bucket: string | undefined; keepPool: boolean };

/** @throws {DeployError} */
export async function deleteStack(aws: Aws, terminal: Terminal, { stackId, bucket, keepPool }: Doomed): Promise<void> {
  let retain: string[] = [];
  // The pool to leave behind is one more try, a bucket that somebody fills meanwhile another.
  for (let tries = 3; ; tries -= 1) {
    const removed = bucket ? await emptyBucket(aws, bucket) : 0;
    if (removed > 0) terminal.say(words.emptied(removed));
    const ending = await deleteOnce(aws, terminal, stackId, retain);
    if (ending.status === 'DELETE_COMPLETE') return;
    const canGoOn = ending.failures.every(({ type }) => isForeseen(type, keepPool));
    if (tries === 1 || !canGoOn) throw explainEnding(ending, { stackId, region: aws.region });
    retain = keepPool ? poolNames(ending) : [];
  }
}

function isForeseen(type: string, keepPool: boolean): boolean {
  return type === 'AWS::S3::Bucket' || (keepPool && type === 'AWS::Cognito::UserPool');
}

/** CloudFormation lets go of a resource only once it has failed to delete it, which deletion protection sees to. */
function poolNames({ failures }: Ending): string[] {
  return failures.filter(({ type }) => type === 'AWS::Cognito::UserPool').map(({ name }) => name);
}

async function deleteOnce(aws: Aws, terminal: Terminal, stackId: string, retain: string[]): Promise<Ending> {
  const token = `gatehouse-${Date.now()}`;
  const input = {
    StackName: stackId,
    ClientRequestToken: token,
    ...(retain.length > 0 && { RetainResources: retain }),
  };
  await aws.cloudFormation.send(new DeleteStackCommand(input));
  return followStack(aws, { stackId, token, ...tellEvents(terminal) });
}
