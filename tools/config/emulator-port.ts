/** EMULATOR_PORT moves the local pool, for the emulator itself and for whatever talks to it. */
import type { Config } from '../../src/config.ts';
import { isLocal } from './is-local.ts';

/** The configuration with the local pool where the environment says it is; one of a real pool stays as it is. */
export function atEmulatorPort(config: Config): Config {
  const port = process.env.EMULATOR_PORT;
  return port && isLocal(config) ? { ...config, endpoint: `http://127.0.0.1:${port}/` } : config;
}
