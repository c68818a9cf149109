/**
 * Protected files on the local server, by the very code that infra/template.yaml gives to CloudFront and Lambda: who asks for a
 * file passes the function of the edge, and `/session` gives and takes the cookie after the token has been checked.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readTemplate } from '../template/read-template.ts';
import { resolveTemplate } from '../template/resolve-template.ts';
import { edgeFunction, type LambdaFunction, lambdaFunction } from '../template/run-code.ts';
import { templateFile } from '../template/template-file.ts';
import { edgeRequest, normalPath } from './edge-request.ts';
import type { TokenCheck } from './token-check.ts';

export type FileGateSetting = {
  /** The folder, such as `/private/`. */
  folder: string;
  /** As the template's ProtectGroups. */
  groups?: string | undefined;
  checkToken: TokenCheck;
  /** By id, the newest last; one is made when it is left out. */
  keys?: Map<string, string>;
  /** Milliseconds since 1970; tests move it. */
  now?: (() => number) | undefined;
};

/** Whether the request was answered; else it is to go on, perhaps for another file. */
export type Gate = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export function newFileKey(): [id: string, secret: string] {
  return [randomBytes(4).toString('hex'), randomBytes(32).toString('base64url')];
}

export function fileGate(setting: FileGateSetting): Gate {
  const { folder, keys = new Map([newFileKey()]), now } = setting;
  const code = codeFor(folder, setting.groups ?? '');
  const atEdge = edgeFunction(code.gate, { keys, ...(now && { now }) });
  const session = lambdaFunction(code.session, { ...code, modules: sdkWith(keys), ...(now && { now }) });
  return async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    if (path === '/session') return answerSession(request, response, { session, checkToken: setting.checkToken });
    // However the path is written, the folder is the same here: case may not count on this machine's disk.
    if (!normalPath(path).toLowerCase().startsWith(folder.toLowerCase())) return false;
    const result = await atEdge({ context: { eventType: 'viewer-request' }, request: edgeRequest(request) });
    if ('uri' in result) {
      request.url = (request.url ?? '').replace(path, () => result.uri);
      return false;
    }
    const headers = Object.entries(result.headers).map(([name, { value }]) => [name, value]);
    response.writeHead(result.statusCode, Object.fromEntries(headers));
    response.end();
    return true;
  };
}

type Code = { gate: string; session: string; env: Record<string, string> };

/** What no part of the two functions says. */
const nowhere = Object.fromEntries(
  ['AccountId', 'Partition', 'Region', 'URLSuffix'].map((name) => [`AWS::${name}`, '']),
);

type Resources = {
  FileGate: { properties: { FunctionCode: string } };
  SessionFunction: { properties: { Code: { ZipFile: string }; Environment: { Variables: Record<string, string> } } };
};

/** The template's, worked out for these parameters. */
function codeFor(folder: string, groups: string): Code {
  const { resources } = resolveTemplate(readTemplate(readFileSync(templateFile, 'utf8')), {
    parameters: { ProtectFiles: 'yes', ProtectPath: `${folder}*`, ProtectGroups: groups },
    pseudo: { ...nowhere, 'AWS::StackName': 'local', 'AWS::StackId': 'a/local/a' },
    valueOf: (resource) => resource,
  });
  const { FileGate, SessionFunction } = resources as unknown as Resources;
  const { Code, Environment } = SessionFunction.properties;
  return { gate: FileGate.properties.FunctionCode, session: Code.ZipFile, env: Environment.Variables };
}

/** What Lambda brings along, as far as it is used: a parameter store that holds the newest key. */
function sdkWith(keys: ReadonlyMap<string, string>): Record<string, unknown> {
  class SSMClient {
    async send() {
      const [id, secret] = [...keys].at(-1) ?? [];
      return { Parameter: { Value: `${id}.${secret}` } };
    }
  }
  return { '@aws-sdk/client-ssm': { SSMClient, GetParameterCommand: class {} } };
}

type Answer = { statusCode: number; headers?: Record<string, string>; cookies?: string[]; body?: string };

/** What API Gateway does before it calls the function, and after. */
async function answerSession(
  request: IncomingMessage,
  response: ServerResponse,
  { session, checkToken }: { session: LambdaFunction; checkToken: TokenCheck },
): Promise<true> {
  const { method = '', headers } = request;
  const answer = await ask();
  response.writeHead(answer.statusCode, {
    ...answer.headers,
    'Cache-Control': 'no-store',
    ...(answer.cookies && { 'Set-Cookie': answer.cookies }),
  });
  response.end(answer.body);
  return true;

  async function ask(): Promise<Answer> {
    if (method !== 'POST' && method !== 'DELETE') return { statusCode: 404 };
    if (method === 'POST' && !(await checkToken(headers.authorization ?? ''))) return { statusCode: 401 };
    return (await session({ routeKey: `${method} /session`, headers })) as Answer;
  }
}
