/** The shapes of requests as Amazon publishes them, from `amazon.json`, which `tools/amazon-shapes.ts` makes of its SDK. */
import published from './amazon.json' with { type: 'json' };
import { quotedAnyway, type Rule, recordNameAt, rulesAt, type Service } from './limits.ts';

export type Shape =
  | { type: 'string'; isSecret: boolean; rules: Rule[] }
  | { type: 'number'; rules: Rule[] }
  | { type: 'boolean' | 'anything' }
  | { type: 'list'; of: Shape; rules: Rule[] }
  | { type: 'map'; of: Shape; keyRules: Rule[]; rules: Rule[] }
  /** `name` is Amazon's, where texts quote it. */
  | { type: 'structure'; members: Member[]; name?: string | undefined };

export type Member = { name: string; isRequired: boolean; shape: Shape };

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

/** Where a shape is: the keys into the limits. */
type Spot = { service: Service; operation: string; place: string };

const amazon = published as unknown as AmazonShapes;

const known = new Map<string, Shape | undefined>();

/** What an operation takes; undefined when Amazon has no operation of that name. */
export function requestShape(service: Service, operation: string): Shape | undefined {
  const key = `${service} ${operation}`;
  const requests = amazon[service];
  if (!known.has(key) && Object.hasOwn(requests, operation)) {
    known.set(key, read(requests[operation], { service, operation, place: '' }));
  }
  return known.get(key);
}

function read(written: Written | undefined, spot: Spot): Shape {
  const { service, operation, place } = spot;
  const rules = rulesAt(service, operation, place);
  if (written === 'string') return { type: 'string', isSecret: false, rules };
  if (written === 'secret') return { type: 'string', isSecret: !quotedAnyway.has(place), rules };
  if (written === 'number') return { type: 'number', rules };
  if (typeof written === 'string') return { type: written };
  if (Array.isArray(written)) return { type: 'list', of: read(written[0], { ...spot, place: `${place}[]` }), rules };
  if (written?.['*'] !== undefined) {
    const keyRules = rulesAt(service, operation, `${place}{key}`);
    return { type: 'map', of: read(written['*'], { ...spot, place: `${place}{value}` }), keyRules, rules };
  }
  return { type: 'structure', members: readMembers(written ?? {}, spot), name: recordNameAt(service, place) };
}

function readMembers(written: Record<string, Written>, spot: Spot): Member[] {
  return Object.entries(written).map(([key, shape]) => {
    const name = key.replace('!', '');
    return { name, isRequired: key.endsWith('!'), shape: read(shape, { ...spot, place: join(spot.place, name) }) };
  });
}

/** The place of a member, with a small letter at the beginning, as Cognito's texts have it. */
export function join(place: string, member: string): string {
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  return place ? `${place}.${name}` : name;
}
