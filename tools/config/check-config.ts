/** Judges a configuration before anything is built with it: names the field, and says what was expected. */
import { type Config, configSchema } from '../../src/config.ts';
import { flawsIn } from '../../src/schema.ts';

/** A configuration that cannot work; the message names every field that is wrong, a line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * @param value What a `config.ts` exports as `config`.
 * @param source Where it came from, for the message.
 * @throws {ConfigError}
 */
export function checkConfig(value: unknown, source: string): Config {
  const flaws = flawsIn(configSchema, value);
  if (flaws.length) {
    throw new ConfigError(flaws.map(({ path, words }) => [source, ...path, words].join(': ')).join('\n'));
  }
  // The schema is the type.
  return value as Config;
}
