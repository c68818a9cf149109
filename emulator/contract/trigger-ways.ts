/** The three ways in which a pool has triggers, with the same handlers in each: functions, module files, Lambda's Invoke API. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { LambdaConfigType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolOptions } from '../emulator.ts';
import { loadTriggers } from '../triggers/load-triggers.ts';
import { type TriggerName, type Triggers, triggerNames, uncapitalize } from '../triggers/triggers.ts';
import { openPool, type Scene } from './scene.ts';

export const ways = ['function', 'module', 'lambda'] as const;
export type Way = (typeof ways)[number];

/** What a trigger does with its `event` before it gives it back, as JavaScript, so that each way can carry it. */
export type Scripts = Partial<Record<TriggerName, string>>;

/** As JSON has it. */
export type SeenEvent = {
  version: string;
  triggerSource: string;
  region: string;
  userPoolId: string;
  userName: string;
  callerContext: Record<string, string>;
  request: Record<string, unknown>;
  response: Record<string, unknown>;
};

export type TriggerScene = Scene & {
  /** Every event so far, as it came. */
  seen(): SeenEvent[];
};

export async function openWay(
  test: TestContext,
  way: Way,
  { scripts, ...options }: PoolOptions & { scripts: Scripts },
): Promise<TriggerScene> {
  return { function: openWithFunctions, module: openWithModules, lambda: openWithLambda }[way](test, scripts, options);
}

type Run = (event: SeenEvent) => Promise<SeenEvent>;

function functionOf(script: string): Run {
  const Async = Object.getPrototypeOf(async () => {}).constructor as new (name: string, code: string) => Run;
  return new Async('event', `${script}\nreturn event;`);
}

async function openWithFunctions(test: TestContext, scripts: Scripts, options: PoolOptions): Promise<TriggerScene> {
  const seen: SeenEvent[] = [];
  const functions = Object.entries(scripts).map(([name, script]) => {
    const run = functionOf(script);
    const record = (event: SeenEvent) => {
      seen.push(structuredClone(event));
      return run(event);
    };
    return [uncapitalize(name), record];
  });
  const triggers = Object.fromEntries(functions) as Triggers;
  return { ...(await openPool(test, { ...options, triggers })), seen: () => seen };
}

const RECORDER = 'recorder@gatehouse.example';

/** They tell what they saw by mail, since that is all that they share with the test. */
async function openWithModules(test: TestContext, scripts: Scripts, options: PoolOptions): Promise<TriggerScene> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-triggers-'));
  test.after(() => rm(folder, { recursive: true }));
  for (const [name, script] of Object.entries(scripts)) {
    const tell = `send({ to: '${RECORDER}', subject: event.triggerSource, text: JSON.stringify(event) });`;
    const code = `export const handler = async (event, { send }) => {\n${tell}\n${script}\nreturn event;\n};\n`;
    await writeFile(join(folder, `${kebab(name)}.mjs`), code);
  }
  const { triggers } = await loadTriggers(folder);
  const scene = await openPool(test, options, { triggers });
  const seen = () => scene.emulator.inbox.to(RECORDER).map(({ text }) => JSON.parse(text) as SeenEvent);
  return { ...scene, seen: () => seen().reverse() };
}

function kebab(name: string): string {
  return name
    .replace(/SMS/, 'Sms')
    .replaceAll(/(?<!^)([A-Z])/g, '-$1')
    .toLowerCase();
}

async function openWithLambda(test: TestContext, scripts: Scripts, options: PoolOptions): Promise<TriggerScene> {
  const seen: SeenEvent[] = [];
  const lambda = await openLambda(test, async (name, event) => {
    seen.push(structuredClone(event));
    return functionOf(scripts[name as TriggerName] ?? '')(event);
  });
  const LambdaConfig = lambdaConfigFor(Object.keys(scripts) as TriggerName[]);
  const settings = { ...options.settings, LambdaConfig };
  const scene = await openPool(test, { ...options, settings }, { lambdaEndpoint: `${lambda.url}/` });
  return { ...scene, seen: () => seen };
}

export function arnOf(name: string): string {
  return `arn:aws:lambda:us-east-1:123456789012:function:${name}`;
}

function lambdaConfigFor(names: TriggerName[]): LambdaConfigType {
  const config: Record<string, unknown> = {};
  for (const name of triggerNames.filter((each) => names.includes(each))) {
    const [, version] = /^PreTokenGeneration(?:V(\d))?$/.exec(name) ?? [];
    const versioned = { LambdaVersion: `V${version ?? 1}_0`, LambdaArn: arnOf(name) };
    if (name.startsWith('PreTokenGeneration')) config.PreTokenGenerationConfig = versioned;
    else config[name] = name.endsWith('Sender') || name === 'InboundFederation' ? versioned : arnOf(name);
  }
  return config;
}

export type Reply = { status: number; headers?: Record<string, string>; body: string };

/** Answers as SAM, serverless-offline and LocalStack do; what a function throws comes as Lambda has it. */
export async function openLambda(
  test: TestContext,
  run: (name: string, event: SeenEvent) => Promise<unknown>,
  reply: (name: string, event: SeenEvent) => Promise<Reply> = (name, event) => replyOf(run(name, event)),
) {
  const asked: { path: string; headers: Record<string, unknown> }[] = [];
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    const { method, url: path = '', headers } = incoming;
    asked.push({ path: `${method} ${path}`, headers });
    const [, name = ''] = /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(path) ?? [];
    const { status, headers: more = {}, body: text } = await reply(name, JSON.parse(body) as SeenEvent);
    response.writeHead(status, { 'Content-Type': 'application/json', ...more }).end(text);
  }).listen(0, '127.0.0.1');
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await once(server.close(), 'close');
  };
  test.after(close);
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

async function replyOf(result: Promise<unknown>): Promise<Reply> {
  try {
    return { status: 200, body: JSON.stringify(await result) ?? 'null' };
  } catch (error) {
    const { name, message } = error as Error;
    const body = JSON.stringify({ errorType: name, errorMessage: message, trace: [] });
    return { status: 200, headers: { 'X-Amz-Function-Error': 'Unhandled' }, body };
  }
}
