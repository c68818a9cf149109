/** Writes config.ts from the stack's outputs, and never over somebody's own work unless they say so. */
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../../src/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { contentSecurityPolicy } from '../serve/headers.ts';
import { configText, isGenerated } from './config-file.ts';
import { DeployError } from './deploy-error.ts';
import type { DeployOptions } from './read-options.ts';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

type ConfigPlace = Pick<DeployOptions, 'configFile' | 'keepConfig'>;

/** The configuration to build with. @throws {DeployError} */
export async function writeConfig(
  terminal: Terminal,
  options: DeployOptions,
  stack: { config: Config; region: string },
): Promise<Config> {
  const file = resolve(options.configFile);
  const text = configText(stack.config, file, `${options.stack}, ${stack.region}`);
  const old = existsSync(file) ? await readFile(file, 'utf8') : undefined;
  if (old !== undefined && (options.keepConfig || !isGenerated(old))) {
    const own = await ownConfig(terminal, options, stack.config);
    if (own) return own;
  }
  if (old !== text) await write(terminal, options, text);
  return stack.config;
}

/** Before a stack is made, which takes minutes. @throws {ConfigError} for a mistake in a configuration of somebody's own. */
export async function checkOwnConfig({ configFile, keepConfig }: ConfigPlace): Promise<void> {
  const old = existsSync(configFile) ? await readFile(configFile, 'utf8') : undefined;
  if (old !== undefined && (keepConfig || !isGenerated(old))) await loadConfig(configFile);
}

/** Undefined when it is to be overwritten. */
async function ownConfig(terminal: Terminal, options: DeployOptions, wanted: Config): Promise<Config | undefined> {
  const name = basename(options.configFile);
  const { config: own } = await loadConfig(options.configFile);
  const differing = differences(own, wanted);
  if (options.keepConfig || differing.length === 0) {
    checkReach(name, own, wanted);
    terminal.say(differing.length === 0 ? words.ownConfigAgrees(name) : words.ownConfigKept(name));
    return own;
  }
  terminal.say(words.ownConfigDiffers(name));
  for (const [field, mine, theirs] of differing) terminal.say(words.difference(field, mine, theirs));
  if (options.dryRun) return wanted;
  if (options.yes) throw new DeployError(words.wontOverwrite(name));
  if (await terminal.confirm(words.askToOverwrite(name))) return undefined;
  throw new DeployError(words.ownConfigStays(name));
}

/** Fields that the stack decides and the file says otherwise. */
function differences(own: Config, wanted: Config): [field: string, own: unknown, wanted: unknown][] {
  const mine = new Map<string, unknown>(Object.entries(own));
  return Object.entries(wanted)
    .map(([field, value]): [string, unknown, unknown] => [field, mine.get(field) ?? impliedValues[field], value])
    .filter(([, value, other]) => !isDeepStrictEqual(value, other));
}

/** What a configuration means when it is silent. */
const impliedValues: Record<string, unknown> = {
  signInWith: 'srp',
  passkeys: false,
  rotateRefreshTokens: false,
  apiToken: 'access',
};

/** CloudFront's policy knows the stack's own pool and API; a page that calls elsewhere would be stopped by the browser. */
function checkReach(name: string, own: Config, wanted: Config): void {
  const allowed = connectSources(wanted);
  const beyond = connectSources(own).filter((source) => !allowed.includes(source));
  if (beyond.length > 0) throw new DeployError(words.beyondReach(name, beyond));
}

function connectSources(config: Config): string[] {
  const policy = contentSecurityPolicy(config, 'header');
  return /connect-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
}

async function write(terminal: Terminal, { configFile, dryRun }: DeployOptions, text: string): Promise<void> {
  const name = basename(configFile);
  if (dryRun) {
    terminal.say(words.wouldWriteConfig(name));
    return;
  }
  // First beside it, so that an interruption leaves the old file or the new one and no half of either.
  await writeFile(`${configFile}.new`, text);
  await rename(`${configFile}.new`, configFile);
  terminal.say(words.wroteConfig(name));
}
