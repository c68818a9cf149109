/** What stands behind `npm start`: the user pool first, then the site that is built for it. */
import { join } from 'node:path';
import type { Config } from '../../src/config.ts';
import { build } from '../build/build-site.ts';
import { CommandError, misuse } from '../command-line/command-error.ts';
import { endOfServer } from '../command-line/exit-codes.ts';
import { atEmulatorPort } from '../config/emulator-port.ts';
import { servedFolder } from '../config/home.ts';
import { isLocal } from '../config/is-local.ts';
import { loadConfig } from '../config/load-config.ts';
import { type KeptCertificate, keptCertificate } from '../emulator/kept-certificate.ts';
import { siteHeaders } from '../serve/headers.ts';
import { serve } from '../serve/serve.ts';
import { siteAnswers } from '../serve/site-answers.ts';
import { byHttps } from './by-https.ts';
import { introduce } from './introduce.ts';
import { pagesOfPool } from './pages-of-pool.ts';
import { onlyLocal, type PoolBeside, poolBeside } from './pool-beside.ts';
import { rebuildOnChange } from './rebuild-on-change.ts';
import { startHelp } from './start-help.ts';
import { type StartOptions, startOptions } from './start-options.ts';

/** @throws {CommandError | ConfigError} */
export async function startSite(args: string[]): Promise<void> {
  const options = startOptions(args);
  if (options.wantsHelp) return console.log(startHelp);
  const config = await configuration(options).catch(explain);
  const certificate = await certificateFor(options);
  const pool = await poolBeside(config, options, certificate).catch(explain);
  try {
    await open(pool, options, certificate);
  } catch (error) {
    await pool.close();
    explain(error);
  }
}

async function open(
  { config, url, ca, fill, close }: PoolBeside,
  options: StartOptions,
  certificate: KeptCertificate | undefined,
): Promise<void> {
  const { outdir = servedFolder } = options;
  const pages = await pagesOfPool(options);
  // Here it is at home in the root, wherever it will be copied to.
  const site = await build({ config: { ...config, sitePath: '/' }, outdir, pages });
  const served = await serve({
    root: site.outdir,
    port: options.port,
    headers: (path) => siteHeaders(config, path),
    intercept: siteAnswers({ config, groups: options.protectGroups, ca }),
    certificate,
  });
  const people = await fill(served.url);
  // Whoever is told that it is ready may stop it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(
      signal,
      () => void Promise.all([served.close(), close()]).then(() => process.exit(endOfServer(signal))),
    );
  }
  introduce({ siteUrl: served.url, config, poolUrl: url, people, certificate });
  if (options.watches) rebuildOnChange(site, pages);
}

/** Nothing where HTTPS was not asked for. */
async function certificateFor({ https, memory, stateDir, allowedHosts }: StartOptions) {
  if (!https) return undefined;
  return keptCertificate(memory ? undefined : join(stateDir, 'certificate.pem'), allowedHosts);
}

/** The configuration that was asked for, with what a prepared pool needs. */
async function configuration({
  config: file,
  pages,
  pool,
  poolName,
  protectGroups: groups,
  https,
  emulator,
}: StartOptions): Promise<Config> {
  const given = atEmulatorPort((await loadConfig(file, pages)).config);
  const config = https && emulator === undefined && isLocal(given) ? byHttps(given) : given;
  if (groups && config.protectFiles === undefined) {
    throw misuse(`--protect-groups ${groups}: no folder is protected. In config.ts: protectFiles: '/private/'`);
  }
  if (poolName === undefined) return config;
  if (!isLocal(config)) throw misuse(`--pool ${poolName}: ${onlyLocal}`);
  const letters = poolName.replace(/[^a-z]/g, '');
  return {
    ...config,
    userPoolId: `us-east-1_${letters}`,
    clientId: `gatehouse${letters}`.padEnd(24, '0'),
    ...(pool.options.domain !== undefined && { managedLogin: { domain: `${config.endpoint}${pool.options.domain}` } }),
    ...pool.config,
  };
}

/** What a person can do something about is said in a line, without where in the program it came up. */
function explain(error: unknown): never {
  if (!(error instanceof Error) || error instanceof CommandError || !/taken|EADDRINUSE|is in use/.test(error.message))
    throw error;
  if (/is in use/.test(error.message)) throw new CommandError('Start', poolInUse(error.message), { cause: error });
  throw new CommandError('Start', `${error.message}\nOther ports: PORT=8081 EMULATOR_PORT=9501 npm start`, {
    cause: error,
  });
}

/** There is no `--file` here: the file follows from the port of the pool. */
function poolInUse(message: string): string {
  const port = process.env.EMULATOR_PORT ?? '9500';
  const ways = `take another port for the pool (EMULATOR_PORT), or use that one: --emulator http://127.0.0.1:${port}`;
  return message.replace('name another --file.', ways);
}
