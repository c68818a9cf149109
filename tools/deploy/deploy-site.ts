/** The whole of `npm run deploy`, step by step. Each step finds out what is left to do, so that any run carries on from any other. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../src/config.ts';
import { build } from '../build/build-site.ts';
import { type Aws, connectAws } from './aws.ts';
import { configFromOutputs } from './config-from-outputs.ts';
import { type Place, previewSite, publishSite } from './publish-site.ts';
import type { DeployOptions } from './read-options.ts';
import type { Terminal } from './terminal.ts';
import { updateStack } from './update-stack.ts';
import { words } from './words.ts';
import { writeConfig } from './write-config.ts';

/** @throws {DeployError} */
export async function deploySite(terminal: Terminal, options: DeployOptions): Promise<void> {
  const aws = await connectAws(options);
  const outputs = await updateStack(aws, terminal, options);
  if (options.dryRun) return rehearse(aws, terminal, options, outputs);
  terminal.step(words.configuring);
  const config = await writeConfig(terminal, options, { config: configFromOutputs(outputs), region: aws.region });
  if (!options.skipBuild) {
    terminal.step(words.building);
    await build({ config, outdir: options.outdir, pages: options.pages });
  }
  terminal.step(words.publishing);
  await publishSite(aws, terminal, options.outdir, placeOf(outputs));
  sayFarewell(terminal, outputs);
}

/** Writes nothing outside a folder of its own. */
async function rehearse(
  aws: Aws,
  terminal: Terminal,
  options: DeployOptions,
  outputs: Record<string, string>,
): Promise<void> {
  const isNew = outputs.BucketName === undefined;
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-dry-run-'));
  try {
    terminal.step(words.rehearsing);
    const config = isNew
      ? placeholderConfig(aws.region)
      : await writeConfig(terminal, options, { config: configFromOutputs(outputs), region: aws.region });
    if (!options.skipBuild) await build({ config, outdir: folder, pages: options.pages });
    await previewSite(aws, terminal, options.skipBuild ? options.outdir : folder, isNew ? undefined : placeOf(outputs));
  } finally {
    await rm(folder, { recursive: true });
  }
  terminal.step(words.dryRunOver);
}

/** A pool that is yet to be made has no id; the files are the same but for it. */
function placeholderConfig(region: string): Config {
  return { userPoolId: `${region}_000000000`, clientId: '00000000000000000000000000' };
}

function placeOf({ BucketName = '', DistributionId = '' }: Record<string, string>): Place {
  return { bucket: BucketName, distribution: DistributionId };
}

function sayFarewell(terminal: Terminal, { SiteUrl = '', DistributionDomainName = '' }: Record<string, string>): void {
  terminal.step(words.done(SiteUrl));
  const host = new URL(SiteUrl).hostname;
  if (host !== DistributionDomainName) terminal.say(words.pointName(host, DistributionDomainName));
}
