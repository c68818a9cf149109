/** The shapes of requests as Amazon publishes them, from `amazon.json`, which `tools/amazon-shapes.ts` makes of its SDK. */
import published from './amazon.json' with { type: 'json' };

export type Shape =
  | { type: 'string'; isSecret: boolean }
  | { type: 'number' | 'boolean' | 'anything' }
  | { type: 'list'; of: Shape }
  | { type: 'map'; of: Shape }
  | { type: 'structure'; members: Member[] };

export type Member = { name: string; isRequired: boolean; shape: Shape };

export type Service = 'user-pools' | 'identity-pools';

/** As the file has a shape: `[of]` is a list, `{"*": of}` a map, a name with `!` is of a member that must be there. */
export type Written =
  | 'string'
  | 'secret'
  | 'number'
  | 'boolean'
  | 'anything'
  | [Written]
  | { [member: string]: Written };

export type AmazonShapes = Record<Service, Record<string, Written>> & { enums: Record<string, string[]> };

const amazon = published as unknown as AmazonShapes;

const known = new Map<string, Shape | undefined>();

/** What an operation takes; undefined when Amazon has no operation of that name. */
export function requestShape(service: Service, operation: string): Shape | undefined {
  const key = `${service} ${operation}`;
  const requests = amazon[service];
  if (!known.has(key) && Object.hasOwn(requests, operation)) known.set(key, read(requests[operation]));
  return known.get(key);
}

/** The words that Amazon has for a type such as `AuthFlowType`. @throws {Error} for a type that is not kept. */
export function enumValues(type: string): string[] {
  const values = amazon.enums[type];
  if (!values) throw new Error(`amazon.json has no ${type}`);
  return values;
}

function read(written: Written | undefined): Shape {
  if (written === 'string' || written === 'secret') return { type: 'string', isSecret: written === 'secret' };
  if (typeof written === 'string') return { type: written };
  if (Array.isArray(written)) return { type: 'list', of: read(written[0]) };
  if (written?.['*'] !== undefined) return { type: 'map', of: read(written['*']) };
  const members = Object.entries(written ?? {}).map(([name, shape]) => {
    return { name: name.replace('!', ''), isRequired: name.endsWith('!'), shape: read(shape) };
  });
  return { type: 'structure', members };
}
