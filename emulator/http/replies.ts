/** The forms of answers, and who may read them. */
import type { Reply, Request } from './server.ts';
import { success } from './wire.ts';

const READABLE = 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date';

/** For the origin of the request alone, which was found welcome. */
export function cors(request: Request): Record<string, string> {
  const origin = headerOf(request, 'origin');
  if (origin === undefined) return { Vary: 'Origin' };
  return { Vary: 'Origin', 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': READABLE };
}

export function cognitoReply(request: Request, { status, headers, body }: Reply): Reply {
  return { status, headers: { 'Content-Type': 'application/x-amz-json-1.1', ...cors(request), ...headers }, body };
}

/** Without `headers` no other site can read it: the inbox holds codes. */
export function json(value: object, headers: Record<string, string> = {}): Reply {
  return { ...success(value), headers: { 'Content-Type': 'application/json', ...headers } };
}

export function notFound(path: string): Reply {
  const body = `The Gatehouse emulator has nothing at ${path}. Its console is at /, its mail at /inbox.\n`;
  return { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body };
}

export function headerOf({ headers }: Request, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
