/**
 * What values Amazon's requests may have: lengths, patterns, sizes, and which enumeration a value is of. The SDK for JavaScript
 * leaves that out of its schemas; the service model that comes with botocore, the SDK for Python, has it (Apache-2.0). Facts are
 * taken from it, none of its texts.
 */
import type { AmazonLimits, Limit } from '../../emulator/http/shapes/limits.ts';

/** The parts of a `service-2.json` that matter here. */
export type ServiceModel = {
  operations: Record<string, { input?: { shape: string } }>;
  shapes: Record<string, ModelShape>;
};

type ModelShape = {
  type: string;
  members?: Record<string, { shape: string }>;
  member?: { shape: string };
  key?: { shape: string };
  value?: { shape: string };
  enum?: string[];
} & Limit;

/** A place in a request, and the shape that Amazon has there. */
type Found = { operation: string; place: string; shape: string };

/** The limits of one service. */
export function readModel({ operations, shapes }: ServiceModel): Pick<AmazonLimits, 'rules' | 'places' | 'records'> {
  const found = Object.entries(operations).flatMap(([operation, { input }]) => {
    return input ? walk(shapes, { operation, place: '', shape: input.shape }) : [];
  });
  // Bytes travel as text, whose length is another.
  const limited = found.filter(({ shape }) => isLimited(shapeNamed(shapes, shape)) && shapes[shape]?.type !== 'blob');
  const names = [...new Set(limited.map(({ shape }) => shape))].toSorted();
  const rules = names.map((name) => [name, limitOf(shapeNamed(shapes, name))] as const);
  return {
    // An enumeration's words are the SDK's to say.
    rules: Object.fromEntries(rules.filter(([, rule]) => Object.keys(rule).length > 0)),
    places: placesOf(limited),
    records: recordsOf(shapes, found, limited),
  };
}

function walk(shapes: ServiceModel['shapes'], here: Found, above: string[] = []): Found[] {
  if (above.includes(here.shape)) return [here];
  const shape = shapeNamed(shapes, here.shape);
  const inner = [
    ...Object.entries(shape.members ?? {}).map(([name, { shape: of }]) => ({
      place: join(here.place, name),
      shape: of,
    })),
    ...(shape.member ? [{ place: `${here.place}[]`, shape: shape.member.shape }] : []),
    ...(shape.key ? [{ place: `${here.place}{key}`, shape: shape.key.shape }] : []),
    ...(shape.value ? [{ place: `${here.place}{value}`, shape: shape.value.shape }] : []),
  ];
  return [here, ...inner.flatMap((each) => walk(shapes, { ...here, ...each }, [...above, here.shape]))];
}

/** As Cognito's texts name a member. */
function join(place: string, member: string): string {
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  return place ? `${place}.${name}` : name;
}

/** The same place mostly means the same in each operation; where it does not, the rarer ones have the operation's name before. */
function placesOf(limited: Found[]): Record<string, string> {
  const places: Record<string, string> = {};
  for (const { operation, place, shape } of limited) {
    const common = commonest(limited.filter((each) => each.place === place).map((each) => each.shape));
    places[shape === common ? place : `${operation} ${place}`] = shape;
  }
  return places;
}

function commonest(shapes: string[]): string | undefined {
  const timesOf = (shape: string) => shapes.filter((each) => each === shape).length;
  return shapes.toSorted((one, other) => timesOf(other) - timesOf(one))[0];
}

/** What the records of a list are called whose size is limited: a list is quoted with them. */
function recordsOf(shapes: ServiceModel['shapes'], found: Found[], limited: Found[]): Record<string, string> {
  const lists = new Set(
    limited.filter(({ shape }) => shapeNamed(shapes, shape).type === 'list').map(({ place }) => place),
  );
  const inList = found.filter(({ place, shape }) => {
    return shapeNamed(shapes, shape).type === 'structure' && [...lists].some((list) => place.startsWith(`${list}[]`));
  });
  return Object.fromEntries(inList.map(({ place, shape }) => [place, shape]));
}

function isLimited(shape: ModelShape): boolean {
  return shape.enum !== undefined || Object.keys(limitOf(shape)).length > 0;
}

function limitOf({ min, max, pattern }: ModelShape): Limit {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(pattern && { pattern }) };
}

function shapeNamed(shapes: ServiceModel['shapes'], name: string): ModelShape {
  const shape = shapes[name];
  if (!shape) throw new Error(`The service model has no shape ${name}`);
  return shape;
}
