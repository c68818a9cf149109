/** Compares every answer that an SDK gets with the shape that Amazon publishes for it, before the SDK drops what it does not know. */
import type { Written } from '../http/shapes/amazon-shapes.ts';

type Handler = (args: { input: object; request: unknown }) => Promise<{ response: unknown }>;

/** What clients of Amazon's SDK have in common. */
type Client = { middlewareStack: { add(middleware: never, options: object): void } };

type Context = { commandName?: string };

/** @param answers by the operation's name. */
export function judgeAnswers(client: Client, answers: Record<string, Written>): void {
  const middleware = (next: Handler, context: Context) => async (args: Parameters<Handler>[0]) => {
    const result = await next(args);
    const { response } = result as { response: { statusCode: number; body: AsyncIterable<Uint8Array> | Uint8Array } };
    const parts: Uint8Array[] = [];
    for await (const part of response.body as AsyncIterable<Uint8Array>) parts.push(part);
    const body = Buffer.concat(parts);
    response.body = new Uint8Array(body);
    const operation = context.commandName?.replace(/Command$/, '') ?? '';
    if (response.statusCode === 200) requireShape(answers[operation], JSON.parse(body.toString()), operation);
    return result;
  };
  client.middlewareStack.add(middleware as never, { step: 'deserialize', priority: 'low', name: 'judgeAnswers' });
}

/** @throws {Error} naming what is missing, unknown, or of another type. */
export function requireShape(shape: Written | undefined, value: unknown, place: string): void {
  if (shape === 'anything') return;
  if (shape === undefined) throw new Error(`Amazon's answers have no ${place}`);
  if (typeof shape === 'string') requireType(shape === 'secret' ? 'string' : shape, value, place);
  else if (Array.isArray(shape)) requireList(shape[0], value, place);
  else requireRecord(shape, value, place);
}

function requireList(of: Written, value: unknown, place: string): void {
  if (!Array.isArray(value)) throw new Error(`${place} is not a list`);
  for (const [number, each] of value.entries()) requireShape(of, each, `${place}[${number}]`);
}

function requireRecord(shape: Record<string, Written>, value: unknown, place: string): void {
  requireType('object', value, place);
  const given = Object.entries(value as object);
  for (const [name, each] of given) requireShape(memberOf(shape, name), each, `${place}.${name}`);
  for (const name of Object.keys(shape)) {
    if (name.endsWith('!') && !(name.slice(0, -1) in (value as object))) throw new Error(`${place} lacks ${name}`);
  }
}

function memberOf(shape: Exclude<Written, string | [Written]>, name: string): Written | undefined {
  return shape['*'] ?? shape[name] ?? shape[`${name}!`];
}

function requireType(type: string, value: unknown, place: string): void {
  if (typeof value !== type || value === null) throw new Error(`${place} is not of type ${type}`);
}
