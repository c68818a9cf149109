/**
 * The shapes of requests as Amazon publishes them with its own SDK: which members there are, of what type, which must be there
 * and which are secret. The SDK keeps them as tuples; this is the only place that reads those.
 */
import * as identityPools from '@aws-sdk/client-cognito-identity';
import * as userPools from '@aws-sdk/client-cognito-identity-provider';

export type Shape =
  | { type: 'string'; isSecret: boolean }
  | { type: 'number' | 'boolean' | 'anything' }
  | { type: 'list'; of: Shape }
  | { type: 'map'; of: Shape }
  | { type: 'structure'; members: Member[] };

export type Member = { name: string; isRequired: boolean; shape: Shape };

export type Service = 'user-pools' | 'identity-pools';

const known = new Map<string, Shape | undefined>();

/** What an operation takes; undefined when Amazon has no operation of that name. */
export function requestShape(service: Service, operation: string): Shape | undefined {
  const key = `${service} ${operation}`;
  if (!known.has(key)) known.set(key, readRequest(service, operation));
  return known.get(key);
}

function readRequest(service: Service, operation: string): Shape | undefined {
  const published: Record<string, unknown> = service === 'user-pools' ? userPools : identityPools;
  const schema = Object.hasOwn(published, `${operation}$`) ? published[`${operation}$`] : undefined;
  return isTuple(schema) && schema[0] === OPERATION ? readSchema(schema[4]) : undefined;
}

/** First members of the tuples, and the bits of the numbers that stand for simple types. */
const [SIMPLE, LIST, MAP, STRUCTURE, OPERATION] = [0, 1, 2, 3, 9];
const [LIST_OF, MAP_OF] = [64, 128];
const SECRET = 8;

function readSchema(given: unknown, isSecret = false): Shape {
  const schema = typeof given === 'function' ? given() : given;
  if (typeof schema === 'number') return readNumber(schema, isSecret);
  if (!isTuple(schema)) return { type: 'anything' };
  if (Array.isArray(schema[0]) || typeof schema[0] === 'function') return readSchema(schema[0], isSecret);
  if (schema[0] === SIMPLE) return readSchema(schema[4], schema[3] === SECRET);
  if (schema[0] === LIST) return { type: 'list', of: readSchema(schema[4]) };
  if (schema[0] === MAP) return { type: 'map', of: readSchema(schema[5]) };
  return schema[0] === STRUCTURE ? readStructure(schema) : { type: 'anything' };
}

function readNumber(schema: number, isSecret: boolean): Shape {
  if (schema >= MAP_OF) return { type: 'map', of: readNumber(schema - MAP_OF, isSecret) };
  if (schema >= LIST_OF) return { type: 'list', of: readNumber(schema - LIST_OF, isSecret) };
  if (schema === 0) return { type: 'string', isSecret };
  if (schema === 1) return { type: 'number' };
  return schema === 2 ? { type: 'boolean' } : { type: 'anything' };
}

function readStructure([, , , , names, schemas, required = 0]: readonly unknown[]): Shape {
  if (!isTuple(names) || !isTuple(schemas)) throw new Error('A shape of the AWS SDK is not of the form known here');
  const members = names.map((name, place) => {
    return { name: String(name), isRequired: place < Number(required), shape: readSchema(schemas[place]) };
  });
  return { type: 'structure', members };
}

function isTuple(schema: unknown): schema is readonly unknown[] {
  return Array.isArray(schema);
}
