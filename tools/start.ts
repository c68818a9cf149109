/** `npm start`: builds the site and serves it, with a local user pool beside it unless `config.ts` names a real one. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../src/config.ts';
import { announce } from './announce.ts';
import { build, type Site } from './build-site.ts';
import { demoApi } from './demo-api.ts';
import { atEmulatorPort } from './emulator-port.ts';
import { siteHeaders } from './headers.ts';
import { isLocal } from './is-local.ts';
import { loadConfig, root } from './load-config.ts';
import { startLocalPool } from './local-pool.ts';
import { serve } from './serve.ts';

const { values } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    config: { type: 'string' },
  },
});

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('Another port: PORT=8081 EMULATOR_PORT=9501 npm start');
  process.exit(1);
}

async function start(): Promise<void> {
  const config = await configuration();
  const site = await build({ config });
  const served = await serve({
    root: site.outdir,
    port: Number(process.env.PORT ?? 8080),
    headers: (path) => siteHeaders(config, path),
    intercept: demoApi({ config }),
  });
  const pool = isLocal(config)
    ? await startLocalPool({ config, siteUrl: served.url, fresh: values.fresh, onMessage: announce })
    : undefined;
  say('Site', served.url);
  say('User pool', pool ? `${pool.url}  ${config.userPoolId}` : config.userPoolId);
  if (pool) {
    say('Mail', `${pool.url}/inbox`);
    for (const { email, password, about } of pool.people) say('Sign in as', `${email}  ${password}  ${about}`);
  }
  if (values.watch) rebuildOnChange(site);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void Promise.all([served.close(), pool?.close()]).then(() => process.exit(0)));
  }
}

/** EMULATOR_PORT moves the local pool, and with it the address that the site is built for. */
async function configuration(): Promise<Config> {
  const { config } = await loadConfig(values.config);
  return atEmulatorPort(config);
}

function rebuildOnChange({ config, outdir }: Site): void {
  let pending: NodeJS.Timeout | undefined;
  const rebuild = () =>
    build({ config, outdir }).then(
      () => console.log('Built again.'),
      (error: unknown) => console.error(error instanceof Error ? error.message : error),
    );
  for (const folder of ['public', 'src']) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(pending);
      pending = setTimeout(() => void rebuild(), 100);
    });
  }
}

function say(name: string, text: string): void {
  console.log(`${name.padEnd(11)} ${text}`);
}
