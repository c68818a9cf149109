/** Runs the code that stands in the template, on this machine: CloudFront functions and Lambda functions in contexts of their own. */
import * as crypto from 'node:crypto';
import { createContext, runInContext } from 'node:vm';

/** As CloudFront Functions has it (Developer Guide, "CloudFront Functions event structure"); a cookie or a header has one value here. */
export type EdgeRequest = {
  method: string;
  uri: string;
  querystring: Record<string, EdgeValue>;
  headers: Record<string, EdgeValue>;
  cookies: Record<string, EdgeValue>;
};

export type EdgeValue = { value: string; multiValue?: { value: string }[] };
export type EdgeResponse = { statusCode: number; headers: Record<string, EdgeValue> };

export type EdgeEvent = {
  context: { eventType: 'viewer-request' | 'viewer-response' };
  request: EdgeRequest;
  response?: EdgeResponse;
};

export type EdgeFunction = (event: EdgeEvent) => Promise<EdgeRequest | EdgeResponse>;

type Surroundings = {
  /** Milliseconds since 1970; tests move it. */
  now?: () => number;
};

/** @param keys What its key-value store holds. */
export function edgeFunction(
  code: string,
  { keys, now = Date.now }: Surroundings & { keys: ReadonlyMap<string, string> },
): EdgeFunction {
  const kvs = () => ({
    async get(key: string) {
      const value = keys.get(key);
      if (value === undefined) throw new Error('KeyNotFound');
      return value;
    },
  });
  const modules: Record<string, unknown> = { cloudfront: { kvs }, crypto };
  // A script of node:vm has no imports; what CloudFront documents as one is a module with a default export.
  const script = code.replace(/^import (\w+) from ('\w+');$/gm, 'const $1 = require($2);');
  const context = contextWith(modules, now);
  runInContext(script, context);
  return runInContext('(async (event) => handler(event))', context) as EdgeFunction;
}

export type LambdaFunction = (event: unknown) => Promise<unknown>;

/** @param modules By name, such as those of the AWS SDK that Lambda brings along. @throws {Error} where it exports no handler. */
export function lambdaFunction(
  code: string,
  {
    env = {},
    modules = {},
    now = Date.now,
  }: Surroundings & { env?: Record<string, string>; modules?: Record<string, unknown> },
): LambdaFunction {
  const exports: { handler?: LambdaFunction } = {};
  const context = contextWith({ 'node:crypto': crypto, ...modules }, now);
  runInContext(code, Object.assign(context, { exports, process: { env } }));
  if (!exports.handler) throw new Error('The code exports no handler');
  return exports.handler;
}

function contextWith(modules: Record<string, unknown>, now: () => number) {
  const require = (name: string) => {
    if (!Object.hasOwn(modules, name)) throw new Error(`There is no module ${name}`);
    return modules[name];
  };
  return createContext({ Buffer, require, Date: { now } });
}
