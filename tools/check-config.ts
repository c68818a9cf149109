/** Judges a configuration before anything is built with it: names the field, and says what was expected. */
import type { Config } from '../src/config.ts';

/** A configuration that cannot work; the message names every field that is wrong, a line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Says what was expected of a value that is wrong. */
type Judge = (value: unknown) => string | undefined;

const poolId = /^[a-z]{2}(?:-[a-z]+)+-\d_[0-9A-Za-z]{1,40}$/;
const identityPoolId = /^[a-z]{2}(?:-[a-z]+)+-\d:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const cookies = every({
  kind: oneOf('cookies'),
  domain: text(/^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i, 'a host name'),
  path: text(/^\//, 'a path that starts with a slash'),
  expires: within(1, 400),
  secure: isBoolean,
  sameSite: oneOf('strict', 'lax', 'none'),
});

const policy = every({
  MinimumLength: within(6, 99),
  RequireUppercase: isBoolean,
  RequireLowercase: isBoolean,
  RequireNumbers: isBoolean,
  RequireSymbols: isBoolean,
});

const fields: Record<keyof Config, Judge> = {
  userPoolId: text(poolId, 'a user pool id such as "eu-west-1_Ab3dEf6hI"'),
  clientId: text(/^[a-z0-9]{20,128}$/, 'an app client id: 20 to 128 lower-case letters and digits'),
  endpoint: address,
  appName: text(/^[^:]{1,64}$/, 'a name of up to 64 characters, without a colon'),
  signInWith: oneOf('srp', 'password', 'custom', 'custom-after-srp'),
  storage: (value) => (isObject(value) ? cookieProblem(value) : oneOf('session', 'local')(value)),
  passwordPolicy: (value) => policyProblem(value),
  apiUrl: (value) => (isPath(value) ? undefined : address(value) && `${address(value)}, or a path such as "/api/"`),
  apiOrigins: (value) => (Array.isArray(value) && value.every(isOrigin) ? undefined : origins),
  apiToken: oneOf('id', 'access'),
  rotateRefreshTokens: isBoolean,
  identityPoolId: text(identityPoolId, 'an identity pool id such as "eu-west-1:" and a UUID'),
  identityEndpoint: address,
  mfa: oneOf('off', 'optional', 'required'),
  freshSignInMinutes: within(1, 1440),
  sitePath: text(/^\/(?:[\w.~-]+\/)*$/, 'a path that starts and ends with a slash, such as "/auth/"'),
};

/**
 * @param value What a `config.ts` exports as `config`.
 * @param source Where it came from, for the message.
 * @throws {ConfigError}
 */
export function checkConfig(value: unknown, source: string): Config {
  if (!isObject(value))
    throw new ConfigError(`${source}: expected \`export const config = { userPoolId: …, clientId: … }\``);
  const missing = ['userPoolId', 'clientId'].filter((name) => value[name] === undefined);
  const problems = missing.map((name) => `${name}: is missing`);
  for (const [name, given] of Object.entries(value)) {
    const problem = given === undefined ? undefined : judge(fields, name, given);
    if (problem) problems.push(`${name}: ${problem}, found ${JSON.stringify(given)}`);
  }
  if (problems.length) throw new ConfigError(problems.map((problem) => `${source}: ${problem}`).join('\n'));
  // Every field was judged above.
  return value as Config;
}

function judge(judges: Record<string, Judge>, name: string, value: unknown): string | undefined {
  if (!Object.hasOwn(judges, name)) return `is not a field; the fields are ${Object.keys(judges).join(', ')}`;
  return judges[name]?.(value);
}

function every(judges: Record<string, Judge>): (value: Record<string, unknown>) => string | undefined {
  return (value) => {
    for (const [name, given] of Object.entries(value)) {
      const problem = judge(judges, name, given);
      if (problem) return `${name}: ${problem}`;
    }
    return undefined;
  };
}

function cookieProblem(value: Record<string, unknown>): string | undefined {
  if (value.kind === undefined) return 'kind: is missing, expected "cookies"';
  if (value.sameSite === 'none' && value.secure === false) return 'sameSite: "none" needs secure cookies';
  return cookies(value);
}

function policyProblem(value: unknown): string | undefined {
  if (!isObject(value)) return 'expected { MinimumLength: 8, … }';
  return value.MinimumLength === undefined ? 'MinimumLength: is missing' : policy(value);
}

function address(value: unknown): string | undefined {
  const isWeb = typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  return isWeb ? undefined : 'expected an absolute address such as "https://cognito.example/"';
}

const origins = 'expected a list of origins such as ["https://files.example.com"], without a path';

function isOrigin(value: unknown): boolean {
  return typeof value === 'string' && !address(value) && new URL(value).origin === value;
}

function isPath(value: unknown): boolean {
  return typeof value === 'string' && /^\/(?!\/)/.test(value);
}

function oneOf(...names: string[]): Judge {
  const wanted = names.map((name) => `"${name}"`).join(' or ');
  return (value) => (typeof value === 'string' && names.includes(value) ? undefined : `expected ${wanted}`);
}

function text(pattern: RegExp, wanted: string): Judge {
  return (value) => (typeof value === 'string' && pattern.test(value) ? undefined : `expected ${wanted}`);
}

function within(least: number, most: number): Judge {
  const fits = (value: unknown) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  return (value) => (fits(value) ? undefined : `expected a whole number from ${least} to ${most}`);
}

function isBoolean(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : 'expected true or false';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
