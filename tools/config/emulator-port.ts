/** EMULATOR_PORT moves the local pool, for the emulator itself and for whatever talks to it. */
import type { Config } from '../../src/config.ts';
import { ConfigError } from './check-config.ts';
import { isLocal } from './is-local.ts';

/**
 * The configuration with the local pool where the environment says it is; one of a real pool stays as it is.
 *
 * @throws {ConfigError} for what is no port.
 */
export function atEmulatorPort(config: Config): Config {
  const port = process.env.EMULATOR_PORT;
  if (!port || !isLocal(config)) return config;
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    throw new ConfigError(`EMULATOR_PORT ${port}: expected a number from 0 to 65535.`);
  }
  return { ...config, endpoint: `http://127.0.0.1:${port}/` };
}
