/** Brings the stack up to the template: shows what would change, asks, does it, watches it. */
import { readFile } from 'node:fs/promises';
import type { Stack } from '@aws-sdk/client-cloudformation';
import { misuse } from '../command-line/command-error.ts';
import { compactTemplate } from '../template/compact-template.ts';
import { readTemplate } from '../template/read-template.ts';
import type { Template } from '../template/template.ts';
import { templateFile } from '../template/template-file.ts';
import type { Aws } from './aws.ts';
import { certificateFor, needsCertificate } from './certificate.ts';
import { checkLog, checkServices } from './check-services.ts';
import { allValues, checkParameters, chooseParameters } from './choose-parameters.ts';
import { DeployError } from './deploy-error.ts';
import { emptyBucket } from './empty-bucket.ts';
import { execute } from './execute-change-set.ts';
import { findStack } from './find-stack.ts';
import { type ChangeSet, discardChangeSet, prepareChangeSet } from './prepare-change-set.ts';
import { isUnprotected, protectPool } from './protect-pool.ts';
import type { DeployOptions } from './read-options.ts';
import { settleStack } from './settle-stack.ts';
import { showChanges } from './show-changes.ts';
import { outputsOf } from './stack-values.ts';
import type { Terminal } from './terminal.ts';
import { type Proposal, whatIsAtStake } from './what-is-at-stake.ts';
import { words } from './words.ts';

/** The outputs of the stack as it is afterwards; none yet when this is a dry run of the first time. @throws {DeployError} */
export async function updateStack(
  aws: Aws,
  terminal: Terminal,
  options: DeployOptions,
): Promise<Record<string, string>> {
  const { stack, changeSet, values } = await plan(aws, terminal, options);
  if (!changeSet) {
    terminal.say(words.noChanges);
    await watchOver(aws, terminal, options, stack);
    return outputsOf(stack);
  }
  showChanges(terminal, changeSet.changes);
  const { changes } = changeSet;
  if (!options.dryRun && (await agree(terminal, options, { stack, changes, values }))) {
    await watchOver(aws, terminal, options, stack);
    await emptyRemoved(aws, changes);
    await execute(aws, terminal, changeSet);
    return outputsOf(await findStack(aws, options.stack));
  }
  await discardChangeSet(aws, changeSet, { withStack: stack === undefined });
  if (options.dryRun) {
    await watchOver(aws, terminal, options, stack);
    return outputsOf(stack);
  }
  throw new DeployError(options.yes ? words.tooGraveForYes : words.nothingChanged);
}

type Plan = { stack: Stack | undefined; changeSet: ChangeSet | undefined; values: Record<string, string> };

async function plan(aws: Aws, terminal: Terminal, options: DeployOptions): Promise<Plan> {
  const template = readTemplate(await readFile(templateFile, 'utf8'));
  const templateBody = compactTemplate(template);
  checkParameters(template, options.parameters);
  const stack = await settleStack(aws, terminal, options);
  const wanted = allValues(template, options.parameters, stack);
  if (options.newFileKey && wanted.ProtectFiles !== 'yes') throw misuse(words.noFilesToKey);
  checkLog(aws, wanted);
  if (!stack) await checkServices(aws);
  const given = await withCertificate(aws, terminal, options, { template, stack });
  const parameters = chooseParameters(template, given, stack);
  terminal.step(stack ? words.comparing(options.stack, aws.region) : words.planning(options.stack, aws.region));
  const changeSet = await prepareChangeSet(aws, {
    stackName: options.stack,
    stack,
    templateBody,
    parameters,
    tags: options.tags,
    roleArn: options.roleArn,
  });
  return { stack, changeSet, values: allValues(template, given, stack) };
}

/** What was given and, where a zone was named, the certificate that was made in it. */
async function withCertificate(
  aws: Aws,
  terminal: Terminal,
  options: DeployOptions,
  { template, stack }: { template: Template; stack: Stack | undefined },
): Promise<Record<string, string>> {
  const given = options.parameters;
  if (!needsCertificate(given, stack)) return given;
  const values = allValues(template, given, stack);
  return { ...given, CertificateArn: await certificateFor(aws, terminal, options, values) };
}

async function agree(terminal: Terminal, { yes }: DeployOptions, proposal: Proposal): Promise<boolean> {
  const { grave, notes } = whatIsAtStake(proposal);
  for (const note of notes) terminal.say(note);
  for (const sentence of grave) terminal.say(terminal.styled('red', sentence));
  if (yes) return grave.length === 0;
  return terminal.confirm(words.askToRun(proposal.changes.length));
}

/** CloudFormation removes no bucket that has something in it. */
async function emptyRemoved(aws: Aws, changes: ChangeSet['changes']): Promise<void> {
  for (const { ResourceChange } of changes) {
    const { Action, ResourceType, PhysicalResourceId } = ResourceChange ?? {};
    if (Action === 'Remove' && ResourceType === 'AWS::S3::Bucket' && PhysicalResourceId)
      await emptyBucket(aws, PhysicalResourceId);
  }
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
