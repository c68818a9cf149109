/** Files and folders that the command line names, looked at before anything is made: a stack takes minutes. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { namesInOwn } from '../build/own-folder.ts';
import { misuse } from '../command-line/command-error.ts';
import { DeployError } from './deploy-error.ts';
import type { DeployOptions } from './read-options.ts';
import { words } from './words.ts';
import { checkOwnConfig } from './write-config.ts';

type Places = Pick<DeployOptions, 'configFile' | 'keepConfig' | 'outdir' | 'pages' | 'skipBuild' | 'dryRun'>;

/** @throws {CommandError | ConfigError} that names the one that won't do. */
export async function checkPlaces({ configFile, keepConfig, outdir, pages, skipBuild, dryRun }: Places): Promise<void> {
  if (pages !== undefined && !isFolder(pages)) throw misuse(words.noFolder('pages', pages));
  if (!isFolder(dirname(resolve(configFile)))) throw misuse(words.noFolder('config-out', configFile));
  await checkOwnConfig({ configFile, keepConfig });
  if (skipBuild && !existsSync(join(outdir, 'index.html'))) throw new DeployError(words.noSite(outdir));
  // A dry run builds into a folder of its own.
  if (!skipBuild && !dryRun) await namesInOwn(resolve(outdir));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
