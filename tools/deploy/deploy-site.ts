/** The whole of `npm run deploy`, step by step. Each step finds out what is left to do, so that any run carries on from any other. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../src/config.ts';
import { type Aws, connectAws } from './aws.ts';
import { checkPlaces } from './check-places.ts';
import { configFromOutputs } from './config-from-outputs.ts';
import { type Place, previewSite, publishSite } from './publish-site.ts';
import type { DeployOptions } from './read-options.ts';
import type { Terminal } from './terminal.ts';
import { updateStack } from './update-stack.ts';
import { words } from './words.ts';
import { writeConfig } from './write-config.ts';

/** @throws {DeployError} */
export async function deploySite(terminal: Terminal, options: DeployOptions): Promise<void> {
  await checkPlaces(options);
  const aws = await connectAws(options);
  const outputs = await updateStack(aws, terminal, options);
  if (options.dryRun) return rehearse(aws, terminal, options, outputs);
  // Until the site is up, every edge has the new key.
  const fileKey = await newestFileKey(aws, terminal, options, outputs);
  terminal.step(words.configuring);
  const config = await writeConfig(terminal, options, { config: configFromOutputs(outputs), region: aws.region });
  if (!options.skipBuild) {
    terminal.step(words.building);
    await build(config, options, options.outdir);
  }
  terminal.step(words.publishing);
  await publishSite(aws, terminal, options.outdir, placeOf(outputs));
  await fileKey?.use();
  sayFarewell(terminal, outputs);
}

/** Nothing where no files are protected; what it takes is loaded only then. */
async function newestFileKey(
  aws: Aws,
  terminal: Terminal,
  { stack, newFileKey }: DeployOptions,
  { FileKeys: store }: Record<string, string>,
) {
  if (!store) return undefined;
  const { prepareFileKey } = await import('./file-keys.ts');
  const key = await prepareFileKey(aws, { store, stackName: stack }, newFileKey);
  if (key.isNew) terminal.say(words.newFileKey);
  return key;
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
    if (!options.skipBuild) await build(config, options, folder);
    await previewSite(aws, terminal, options.skipBuild ? options.outdir : folder, isNew ? undefined : placeOf(outputs));
  } finally {
    await rm(folder, { recursive: true });
  }
  terminal.step(words.dryRunOver);
}

/** Loaded when it comes to that: it is half of what a deployment loads. */
async function build(config: Config, { pages }: DeployOptions, outdir: string): Promise<void> {
  const { build: buildSite } = await import('../build/build-site.ts');
  await buildSite({ config, outdir, pages });
}

/** A pool that is yet to be made has no id; the files are the same but for it. */
function placeholderConfig(region: string): Config {
  return { userPoolId: `${region}_000000000`, clientId: '00000000000000000000000000' };
}

function placeOf({ BucketName = '', DistributionId = '', ...rest }: Record<string, string>): Place {
  const { ProtectedBucketName: bucket, ProtectFiles: folder } = rest;
  const isProtected = bucket !== undefined && folder !== undefined;
  return { bucket: BucketName, distribution: DistributionId, ...(isProtected && { guarded: { bucket, folder } }) };
}

function sayFarewell(terminal: Terminal, { SiteUrl = '', DistributionDomainName = '' }: Record<string, string>): void {
  terminal.step(words.done(SiteUrl));
  const host = new URL(SiteUrl).hostname;
  if (host !== DistributionDomainName) terminal.say(words.pointName(host, DistributionDomainName));
}
