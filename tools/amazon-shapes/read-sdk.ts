/**
 * The shapes of requests as Amazon publishes them with its own SDK: which members there are, of what type, which must be there
 * and which are secret. The SDK keeps them as tuples; this is the only place that reads those. Loading the SDK takes a second
 * of processor time, so the emulator reads what `npx tsx tools/amazon-shapes.ts` has made of it.
 */
import * as identityPools from '@aws-sdk/client-cognito-identity';
import * as userPools from '@aws-sdk/client-cognito-identity-provider';
import type { AmazonShapes, Written } from '../../emulator/http/shapes/amazon-shapes.ts';

export function readSdk(): AmazonShapes {
  return {
    enums: { ...enumsOf(userPools), ...enumsOf(identityPools) },
    'user-pools': requestsOf(userPools),
    'identity-pools': requestsOf(identityPools),
  };
}

/** One line for each operation, so that a change of the SDK can be read. */
export function asText(shapes: AmazonShapes): string {
  const parts = Object.entries(shapes).map(([part, entries]) => {
    const lines = Object.entries(entries).map(
      ([name, entry]) => `    ${JSON.stringify(name)}: ${JSON.stringify(entry)}`,
    );
    return `  ${JSON.stringify(part)}: {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

function enumsOf(published: Record<string, unknown>): Record<string, string[]> {
  const found = Object.entries(published).filter(([, values]) => isEnum(values));
  return Object.fromEntries(found.map(([name, values]) => [name, inHashOrder(Object.values(Object(values)))]));
}

/** The SDK has an enumeration as a record of words by themselves, or by their letters and digits (`_1H`). */
function isEnum(values: unknown): values is Record<string, string> {
  const isRecord = typeof values === 'object' && values !== null && Object.getPrototypeOf(values) === Object.prototype;
  return isRecord && Object.values(values).every((value) => typeof value === 'string');
}

/**
 * As a Java HashSet lists them: the texts on record have this order (phone_number, email; OPTIONAL, OFF, ON; implicit,
 * client_credentials, code), so the others may well have it too.
 */
function inHashOrder(values: string[]): string[] {
  let buckets = 16;
  while (buckets * 0.75 < values.length) buckets *= 2;
  const bucketOf = (value: string) => hash(value) & (buckets - 1);
  return values.toSorted().toSorted((one, other) => bucketOf(one) - bucketOf(other));
}

/** String.hashCode, with its upper half folded in as HashMap does. */
function hash(text: string): number {
  const code = [...text].reduce((sum, letter) => (Math.imul(31, sum) + letter.charCodeAt(0)) | 0, 0);
  return code ^ (code >>> 16);
}

function requestsOf(published: Record<string, unknown>): Record<string, Written> {
  return shapesOf(published, 4);
}

/** What each operation of an SDK answers. */
export function answersOf(published: Record<string, unknown>): Record<string, Written> {
  return shapesOf(published, 5);
}

/** @param place of the request or the answer in an operation's tuple. */
function shapesOf(published: Record<string, unknown>, place: number): Record<string, Written> {
  const operations = Object.values(published).filter((schema) => isTuple(schema) && schema[0] === OPERATION);
  const read = operations.filter(isTuple).map((schema) => [String(schema[2]), readSchema(schema[place])] as const);
  return Object.fromEntries(read.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** First members of the tuples, and the bits of the numbers that stand for simple types. */
const [SIMPLE, LIST, MAP, STRUCTURE, OPERATION] = [0, 1, 2, 3, 9];
const [LIST_OF, MAP_OF] = [64, 128];
const SECRET = 8;

function readSchema(given: unknown, isSecret = false): Written {
  const schema = typeof given === 'function' ? given() : given;
  if (typeof schema === 'number') return readNumber(schema, isSecret);
  if (!isTuple(schema)) return 'anything';
  if (Array.isArray(schema[0]) || typeof schema[0] === 'function') return readSchema(schema[0], isSecret);
  if (schema[0] === SIMPLE) return readSchema(schema[4], schema[3] === SECRET);
  const isSecretAll = schema[3] === SECRET;
  if (schema[0] === LIST) return [readSchema(schema[4], isSecretAll)];
  if (schema[0] === MAP) return { '*': readSchema(schema[5], isSecretAll) };
  return schema[0] === STRUCTURE ? readStructure(schema) : 'anything';
}

function readNumber(schema: number, isSecret: boolean): Written {
  if (schema >= MAP_OF) return { '*': readNumber(schema - MAP_OF, isSecret) };
  if (schema >= LIST_OF) return [readNumber(schema - LIST_OF, isSecret)];
  if (schema === 0) return isSecret ? 'secret' : 'string';
  if (schema === 1) return 'number';
  return schema === 2 ? 'boolean' : 'anything';
}

function readStructure([, , , , names, schemas, required = 0]: readonly unknown[]): Written {
  if (!isTuple(names) || !isTuple(schemas)) throw new Error('A shape of the AWS SDK is not of the form known here');
  const members = names.map((name, place) => {
    return [place < Number(required) ? `${name}!` : String(name), readSchema(schemas[place])];
  });
  return Object.fromEntries(members);
}

function isTuple(schema: unknown): schema is readonly unknown[] {
  return Array.isArray(schema);
}
