/** Judges a request by its shape alone, before anybody looks up who is meant. */
import { CognitoException, refuse } from '../../errors.ts';
import { entry } from '../../store/entries.ts';
import { join, type Member, type Shape } from './amazon-shapes.ts';
import { brokenRules, explain, explainAll } from './explain-rule.ts';
import { otherNames, type Rule } from './limits.ts';
import { quote } from './quote.ts';

/** `path` is what Cognito's texts say: `userAttributes.1.member.name`. */
type Spot = { path: string; findings: string[] };

/**
 * The request with what its shape knows: members that Amazon does not have are dropped, and so are nulls, which clients send
 * where they mean nothing.
 *
 * @param kind of the refusal: identity pools call it Validation.
 * @throws {CognitoException} Serialization for a wrong type; InvalidParameter, or Validation, with all findings in one text.
 */
export function checkShape(
  shape: Shape,
  request: unknown,
  kind: 'InvalidParameter' | 'Validation' = 'InvalidParameter',
): unknown {
  const findings: string[] = [];
  const checked = check(shape, request ?? {}, { path: '', findings });
  if (findings.length > 0) refuse(kind, joined(findings));
  return checked;
}

function joined(findings: string[]): string {
  const errors = findings.length === 1 ? 'validation error' : 'validation errors';
  return `${findings.length} ${errors} detected: ${findings.join('; ')}`;
}

function check(shape: Shape, value: unknown, spot: Spot): unknown {
  if (shape.type === 'anything') return value;
  if (shape.type === 'structure') return checkStructure(shape.members, requireRecord(value), spot);
  if (shape.type === 'map') return checkMap(shape, requireRecord(value), spot);
  if (shape.type === 'list') return checkList(shape, value, spot);
  if (typeof value !== shape.type) return refuseType(value, shape);
  keep(shape, value, simple(shape)?.rules ?? [], spot);
  return value;
}

function checkStructure(members: Member[], value: Record<string, unknown>, spot: Spot): unknown {
  const entries = members.flatMap((member) => {
    const given = entry(value, member.name);
    const inner = { ...spot, path: pathTo(spot.path, member.name) };
    if (given !== undefined && given !== null) return [[member.name, check(member.shape, given, inner)]];
    if (member.isRequired) find(member.shape, null, 'Member must not be null', inner);
    return [];
  });
  return Object.fromEntries(entries);
}

/** Keys and values that break a rule are told once for the whole map, with all rules there are for them. */
function checkMap(shape: Extract<Shape, { type: 'map' }>, value: Record<string, unknown>, spot: Spot): unknown {
  const given = Object.entries(value).filter(([, each]) => each !== null);
  const kept = Object.fromEntries(given);
  keep(shape, kept, shape.rules, spot);
  if (given.some(([key]) => brokenRules(shape.keyRules, key).length > 0)) {
    find(shape, kept, `Map keys must satisfy constraint: ${explainAll(shape.keyRules, 'string')}`, spot);
  }
  const inner = simple(shape.of);
  if (inner && given.some(([, each]) => typeof each === inner.type && brokenRules(inner.rules, each).length > 0)) {
    find(shape, kept, `Map value must satisfy constraint: ${explainAll(inner.rules, inner.type)}`, spot);
  }
  const own = inner ? { ...inner, rules: [] } : shape.of;
  return Object.fromEntries(
    given.map(([key, each]) => [key, check(own, each, { ...spot, path: `${spot.path}.${key}.member` })]),
  );
}

/** So are the words and numbers of a list; its records have places of their own. */
function checkList(shape: Extract<Shape, { type: 'list' }>, value: unknown, spot: Spot): unknown {
  if (!Array.isArray(value)) return refuseType(value, shape);
  const items: unknown[] = value.filter((each) => each !== null);
  keep(shape, items, shape.rules, spot);
  const inner = simple(shape.of);
  if (inner && items.some((each) => typeof each === inner.type && brokenRules(inner.rules, each).length > 0)) {
    find(shape, items, `Member must satisfy constraint: ${explainAll(inner.rules, inner.type)}`, spot);
  }
  const own = inner ? { ...inner, rules: [] } : shape.of;
  return items.map((each, number) => check(own, each, { ...spot, path: `${spot.path}.${number + 1}.member` }));
}

function simple(shape: Shape): Extract<Shape, { type: 'string' | 'number' }> | undefined {
  return shape.type === 'string' || shape.type === 'number' ? shape : undefined;
}

function keep(shape: Shape, value: unknown, rules: Rule[], spot: Spot): void {
  for (const rule of brokenRules(rules, value)) find(shape, value, explain(rule, shape.type), spot);
}

function find(shape: Shape, value: unknown, complaint: string, { path, findings }: Spot): void {
  findings.push(`Value${quote(shape, value)} at '${path}' failed to satisfy constraint: ${complaint}`);
}

function pathTo(path: string, member: string): string {
  const name = join('', member);
  return join(path, otherNames[name] ?? name);
}

function requireRecord(value: unknown): Record<string, unknown> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : refuseType(value, { type: 'map' });
}

const typeNames: Record<Shape['type'], string> = {
  string: 'a String',
  number: 'an Integer',
  boolean: 'a Boolean',
  list: 'a List',
  map: 'a Map',
  structure: 'a Structure',
  anything: 'anything',
};

/** Unlike Cognito, perhaps: the text follows other AWS JSON services; Cognito's own is not recorded anywhere. */
function refuseType(value: unknown, { type }: Pick<Shape, 'type'>): never {
  const kind = Array.isArray(value) ? 'LIST' : typeof value === 'object' ? 'STRUCTURE' : (typeof value).toUpperCase();
  throw new CognitoException('SerializationException', `${kind}_VALUE can not be converted to ${typeNames[type]}`);
}
