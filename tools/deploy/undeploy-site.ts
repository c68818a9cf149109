/** The whole of `npm run undeploy`: users first, then the files, then the stack. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Stack } from '@aws-sdk/client-cloudformation';
import { type Aws, connectAws } from './aws.ts';
import { certificateStack, inCertificateRegion } from './certificate.ts';
import { countUsers, type UserCount } from './count-users.ts';
import { deleteStack } from './delete-stack.ts';
import { DeployError } from './deploy-error.ts';
import { findStack } from './find-stack.ts';
import { followStack } from './follow-stack.ts';
import { protectPool } from './protect-pool.ts';
import type { UndeployOptions } from './read-options.ts';
import { checkOurs } from './settle-stack.ts';
import { type StackParts, stackParts } from './stack-parts.ts';
import { outputsOf, valuesOf } from './stack-values.ts';
import { tellEvents } from './tell-events.ts';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

/** @throws {DeployError} */
export async function undeploySite(terminal: Terminal, options: UndeployOptions): Promise<void> {
  const aws = await connectAws(options);
  const stack = await restingStack(aws, terminal, options.stack);
  if (!stack) {
    terminal.say(words.noStack(options.stack, aws.region));
    return;
  }
  await checkOurs(aws, stack);
  const stackId = stack.StackId ?? '';
  const parts = await stackParts(aws, stackId);
  const users = parts.pool ? await countUsers(aws, parts.pool) : undefined;
  const isKept = await decide(terminal, options, parts, users);
  if (isKept && parts.pool) await protectPool(aws, parts.pool, 'ACTIVE');
  terminal.step(words.takingDown(options.stack, aws.region));
  await deleteStack(aws, terminal, { stackId, ...parts, keepPool: isKept, roleArn: options.roleArn });
  if (outputsOf(stack).FileKeys) await (await import('./file-keys.ts')).forgetFileKey(aws, options.stack);
  // Last, since it may be in use for a while after the distribution is gone, which ends this here.
  if (valuesOf(stack).HostedZoneId) await forgetCertificate(aws, terminal, options.stack);
  terminal.step(words.takenDown(options.stack));
  if (isKept && parts.pool) terminal.say(words.poolStays(parts.pool, aws.region));
  if (parts.pool && (await mentions(options.configFile, parts.pool)))
    terminal.say(words.configIsLeft(options.configFile));
}

/** The small stack in us-east-1. */
async function forgetCertificate(aws: Aws, terminal: Terminal, name: string): Promise<void> {
  const there = inCertificateRegion(aws);
  const stack = await findStack(there, certificateStack(name));
  if (!stack || stack.StackStatus === 'DELETE_COMPLETE') return;
  await checkOurs(there, stack);
  await deleteStack(there, terminal, { stackId: stack.StackId ?? '', buckets: [], pool: undefined, keepPool: false });
}

async function mentions(file: string, id: string): Promise<boolean> {
  return existsSync(file) && (await readFile(file, 'utf8')).includes(id);
}

/** A stack in motion is watched until it rests; undefined when it is gone. */
async function restingStack(aws: Aws, terminal: Terminal, name: string): Promise<Stack | undefined> {
  const stack = await findStack(aws, name);
  const status = stack?.StackStatus ?? '';
  if (status === 'DELETE_COMPLETE') return undefined;
  if (!stack || !status.endsWith('_IN_PROGRESS') || status === 'REVIEW_IN_PROGRESS') return stack;
  terminal.step(words.joining(name, status));
  await followStack(aws, { stackId: stack.StackId ?? '', ...tellEvents(terminal) });
  return restingStack(aws, terminal, name);
}

/** Whether the users' pool is to stay. @throws {DeployError} when nobody agrees. */
async function decide(
  terminal: Terminal,
  options: UndeployOptions,
  parts: StackParts,
  users: UserCount | undefined,
): Promise<boolean> {
  if (!users || users.count === 0) {
    if (options.users === 'keep' && parts.pool) return agreed(terminal, options, true);
    return agreed(terminal, options, false);
  }
  terminal.say(terminal.styled('bold', words.usersThere(users, parts.pool ?? '')));
  if (options.users !== 'ask') return agreed(terminal, options, options.users === 'keep');
  if (options.yes) throw new DeployError(words.sayWhatOfUsers);
  const answer = await terminal.ask(words.askWhatOfUsers(options.stack));
  if (answer === 'keep') return true;
  if (answer === options.stack) return false;
  throw new DeployError(words.nothingChanged);
}

async function agreed(terminal: Terminal, options: UndeployOptions, isKept: boolean): Promise<boolean> {
  if (options.yes || (await terminal.confirm(words.askToTakeDown(options.stack)))) return isKept;
  throw new DeployError(words.nothingChanged);
}
