/**
 * The certificate of the site's own host name, where deploy makes it: in a small stack of its own in us-east-1, the only place where
 * CloudFront looks, whatever region the site's stack is in.
 */
import { readFile } from 'node:fs/promises';
import { CloudFormationClient, type Stack } from '@aws-sdk/client-cloudformation';
import { rememberCall } from '../command-line/failed-calls.ts';
import { certificateFile } from '../template/template-file.ts';
import type { Aws } from './aws.ts';
import { DeployError } from './deploy-error.ts';
import { execute } from './execute-change-set.ts';
import { findStack } from './find-stack.ts';
import { type ChangeSet, discardChangeSet, prepareChangeSet } from './prepare-change-set.ts';
import type { DeployOptions } from './read-options.ts';
import { settleStack } from './settle-stack.ts';
import { showChanges } from './show-changes.ts';
import { outputsOf, valuesOf } from './stack-values.ts';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

export const certificateRegion = 'us-east-1';

/** Whether deploy has to see to it: a zone is named, and no certificate that would do. */
export function needsCertificate(given: Record<string, string>, stack: Stack | undefined): boolean {
  const before = valuesOf(stack);
  const { DomainName, HostedZoneId, CertificateArn } = { ...before, ...given };
  if (!HostedZoneId || !DomainName || given.CertificateArn) return false;
  return !CertificateArn || before.DomainName !== DomainName;
}

/** @returns the certificate's ARN; a made-up one in a dry run that can't know it. @throws {DeployError} */
export async function certificateFor(
  aws: Aws,
  terminal: Terminal,
  options: DeployOptions,
  { DomainName = '', HostedZoneId = '' }: Record<string, string>,
): Promise<string> {
  const there = inCertificateRegion(aws);
  const stackName = certificateStack(options.stack);
  const stack = await settleStack(there, terminal, { ...options, stack: stackName });
  const templateBody = await readFile(certificateFile, 'utf8');
  const parameters = Object.entries({ DomainName, HostedZoneId }).map(([ParameterKey, ParameterValue]) => ({
    ParameterKey,
    ParameterValue,
  }));
  terminal.step(words.certifying(DomainName));
  const changeSet = await prepareChangeSet(there, {
    stackName,
    stack,
    templateBody,
    parameters,
    tags: options.tags,
    roleArn: options.roleArn,
  });
  if (changeSet) await carryOut(there, terminal, options, { changeSet, isFirst: stack === undefined });
  const { CertificateArn } = outputsOf(await findStack(there, stackName));
  return (
    CertificateArn ??
    `arn:aws:acm:${certificateRegion}:000000000000:certificate/${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`
  );
}

async function carryOut(
  aws: Aws,
  terminal: Terminal,
  { dryRun, yes }: DeployOptions,
  { changeSet, isFirst }: { changeSet: ChangeSet; isFirst: boolean },
): Promise<void> {
  showChanges(terminal, changeSet.changes);
  if (!dryRun && (yes || (await terminal.confirm(words.askToRun(changeSet.changes.length))))) {
    terminal.say(words.certificateTakesTime);
    return execute(aws, terminal, changeSet);
  }
  await discardChangeSet(aws, changeSet, { withStack: isFirst });
  if (!dryRun) throw new DeployError(words.nothingChanged);
}

/** Undeploying takes it along, once no distribution uses it any more. */
export function certificateStack(stack: string): string {
  return `${stack}-certificate`;
}

export function inCertificateRegion(aws: Aws): Aws {
  if (aws.region === certificateRegion) return aws;
  const cloudFormation = new CloudFormationClient({ ...aws.settings, region: certificateRegion });
  cloudFormation.middlewareStack.add(rememberCall('cloudformation'), { step: 'initialize' });
  return { ...aws, cloudFormation, region: certificateRegion };
}
