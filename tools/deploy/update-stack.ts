/** Brings the stack up to the template: shows what would change, asks, does it, watches it. */
import { readFile } from 'node:fs/promises';
import { DeleteStackCommand, ExecuteChangeSetCommand, type Stack } from '@aws-sdk/client-cloudformation';
import { compactTemplate, readTemplate } from '../template/read-template.ts';
import { templateFile } from '../template/template-file.ts';
import type { Aws } from './aws.ts';
import { checkParameters, chooseParameters } from './choose-parameters.ts';
import { DeployError } from './deploy-error.ts';
import { explainEnding } from './explain-ending.ts';
import { findStack } from './find-stack.ts';
import { beforehand, followStack } from './follow-stack.ts';
import { type ChangeSet, discardChangeSet, prepareChangeSet, unlessEmpty } from './prepare-change-set.ts';
import { isUnprotected, protectPool } from './protect-pool.ts';
import type { DeployOptions } from './read-options.ts';
import { settleStack } from './settle-stack.ts';
import { showChanges, threatensUsers } from './show-changes.ts';
import { tellEvents } from './tell-events.ts';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

/** The outputs of the stack as it is afterwards; none yet when this is a dry run of the first time. @throws {DeployError} */
export async function updateStack(
  aws: Aws,
  terminal: Terminal,
  options: DeployOptions,
): Promise<Record<string, string>> {
  const { stack, changeSet } = await plan(aws, terminal, options);
  if (!changeSet) {
    terminal.say(words.noChanges);
    await watchOver(aws, terminal, options, stack);
    return outputsOf(stack);
  }
  showChanges(terminal, changeSet.changes);
  if (!options.dryRun && (await agree(terminal, options, { stack, changes: changeSet.changes }))) {
    await watchOver(aws, terminal, options, stack);
    await execute(aws, terminal, changeSet);
    return outputsOf(await findStack(aws, options.stack));
  }
  await discard(aws, changeSet, stack);
  if (options.dryRun) {
    await watchOver(aws, terminal, options, stack);
    return outputsOf(stack);
  }
  throw new DeployError(options.yes ? words.tooGraveForYes : words.nothingChanged);
}

type Plan = { stack: Stack | undefined; changeSet: ChangeSet | undefined };

async function plan(aws: Aws, terminal: Terminal, options: DeployOptions): Promise<Plan> {
  const text = await readFile(templateFile, 'utf8');
  const template = readTemplate(text);
  const templateBody = compactTemplate(text);
  checkParameters(template, options.parameters);
  const stack = await settleStack(aws, terminal, options);
  const parameters = chooseParameters(template, options.parameters, stack);
  terminal.step(stack ? words.comparing(options.stack, aws.region) : words.planning(options.stack, aws.region));
  const changeSet = await prepareChangeSet(aws, { stackName: options.stack, stack, templateBody, parameters });
  return { stack, changeSet };
}

type Proposal = { stack: Stack | undefined; changes: ChangeSet['changes'] };

async function agree(terminal: Terminal, options: DeployOptions, { stack, changes }: Proposal): Promise<boolean> {
  const { yes } = options;
  const isPoolLost = threatensUsers(changes);
  const host = hostOfPasskeys(stack, options);
  if (isPoolLost) terminal.say(terminal.styled('red', words.usersAtStake));
  if (host !== undefined) terminal.say(terminal.styled('red', words.passkeysAtStake(host)));
  const isGrave = isPoolLost || host !== undefined;
  return yes ? !isGrave : terminal.confirm(words.askToRun(changes.length));
}

/** The site's host, where people may have passkeys for it and it is to get another one. */
function hostOfPasskeys(stack: Stack | undefined, { parameters: { DomainName } }: DeployOptions): string | undefined {
  const { Passkeys, SiteUrl = '' } = outputsOf(stack);
  if (Passkeys !== 'true' || DomainName === undefined) return undefined;
  const before = stack?.Parameters?.find(({ ParameterKey }) => ParameterKey === 'DomainName')?.ParameterValue ?? '';
  return DomainName === before ? undefined : new URL(SiteUrl).host;
}

/** A first change set brings an empty stack with it, which would lie about for ever. */
async function discard(aws: Aws, changeSet: ChangeSet, stack: Stack | undefined): Promise<void> {
  if (stack) await discardChangeSet(aws, changeSet);
  else await aws.cloudFormation.send(new DeleteStackCommand({ StackName: changeSet.stackId }));
}

async function execute(aws: Aws, terminal: Terminal, { stackId, id }: ChangeSet): Promise<void> {
  const before = await beforehand(aws, stackId);
  terminal.step(words.running);
  const input = { StackName: stackId, ChangeSetName: id, ClientRequestToken: `gatehouse-${Date.now()}` };
  const executed = await unlessEmpty(() => aws.cloudFormation.send(new ExecuteChangeSetCommand(input)));
  if (!executed) return terminal.say(words.noChanges);
  const ending = await followStack(aws, { stackId, before, ...tellEvents(terminal) });
  if (!/^(?:CREATE|UPDATE)_COMPLETE$/.test(ending.status)) throw explainEnding(ending, { stackId, region: aws.region });
}

/** `npm run undeploy` that was killed, or a person in the console, may have left the pool without protection. */
async function watchOver(
  aws: Aws,
  terminal: Terminal,
  { dryRun }: DeployOptions,
  stack: Stack | undefined,
): Promise<void> {
  const pool = outputsOf(stack).UserPoolId;
  if (!pool) return;
  if (dryRun) {
    if (await isUnprotected(aws, pool)) terminal.say(words.wouldProtect(pool));
  } else if (await protectPool(aws, pool, 'ACTIVE')) terminal.say(words.protectedAgain(pool));
}

export function outputsOf(stack: Stack | undefined): Record<string, string> {
  const pairs = (stack?.Outputs ?? []).flatMap(({ OutputKey, OutputValue }) =>
    OutputKey === undefined || OutputValue === undefined ? [] : [[OutputKey, OutputValue] as const],
  );
  return Object.fromEntries(pairs);
}
