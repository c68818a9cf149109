/** Judges a request by its shape alone, before anybody looks up who is meant. */
import { CognitoException, refuse } from '../../errors.ts';
import { entry } from '../../store/entries.ts';
import type { Member, Shape } from './amazon-shapes.ts';
import { limits, quotedAnyway, type Rule } from './limits.ts';

/** `path` is what Cognito's texts say (`userAttributes.1.member.name`), `place` is the key into the limits. */
type Spot = { path: string; place: string; findings: string[] };

/**
 * The request with what its shape knows: members that Amazon does not have are dropped, and so are nulls, which clients send
 * where they mean nothing.
 *
 * @throws {CognitoException} Serialization for a wrong type; InvalidParameter with all findings in one text.
 */
export function checkShape(shape: Shape, request: unknown): unknown {
  const findings: string[] = [];
  const checked = check(shape, request ?? {}, { path: '', place: '', findings });
  if (findings.length > 0) refuse('InvalidParameter', joined(findings));
  return checked;
}

function joined(findings: string[]): string {
  const errors = findings.length === 1 ? 'validation error' : 'validation errors';
  return `${findings.length} ${errors} detected: ${findings.join('; ')}`;
}

function check(shape: Shape, value: unknown, spot: Spot): unknown {
  if (shape.type === 'anything') return value;
  if (shape.type === 'structure') return checkStructure(shape.members, requireRecord(value), spot);
  if (shape.type === 'map') return checkMap(shape.of, requireRecord(value), spot);
  if (shape.type === 'list') return checkList(shape.of, value, spot);
  if (typeof value === 'string' && shape.type === 'string') return checkValue(value, value.length, shape, spot);
  if (typeof value === 'number' && shape.type === 'number') return checkValue(value, value, shape, spot);
  return typeof value === shape.type ? value : refuseType(value, shape);
}

function checkStructure(members: Member[], value: Record<string, unknown>, spot: Spot): unknown {
  const entries = members.flatMap((member) => {
    const given = entry(value, member.name);
    const inner = { ...spot, path: join(spot.path, member.name), place: join(spot.place, member.name) };
    if (given !== undefined && given !== null) return [[member.name, check(member.shape, given, inner)]];
    if (member.isRequired) inner.findings.push(`${quote(null, member.shape, inner)} Member must not be null`);
    return [];
  });
  return Object.fromEntries(entries);
}

function checkMap(of: Shape, value: Record<string, unknown>, spot: Spot): unknown {
  const entries = Object.entries(value).filter(([, each]) => each !== null);
  const checked = entries.map(([key, each]) => {
    return [key, check(of, each, { ...spot, path: `${spot.path}.${key}.member`, place: `${spot.place}.member` })];
  });
  return Object.fromEntries(checked);
}

function checkList(of: Shape, value: unknown, spot: Spot): unknown {
  if (!Array.isArray(value)) return refuseType(value, { type: 'list', of });
  const items: unknown[] = value.filter((each) => each !== null);
  return items.map((each, number) => check(of, each, { ...spot, path: `${spot.path}.${number + 1}.member` }));
}

function checkValue(value: string | number, size: number, shape: Shape, spot: Spot): unknown {
  const rules = entry(limits, spot.place) ?? [];
  const broken = rules.filter((rule) => !isKept(rule, value, size));
  for (const rule of broken) spot.findings.push(`${quote(value, shape, spot)} ${explain(rule, shape)}`);
  return value;
}

function isKept(rule: Rule, value: string | number, size: number): boolean {
  if (rule.kind === 'pattern') return rule.regex.test(String(value));
  if (rule.kind === 'enum') return rule.values.includes(String(value));
  return rule.kind === 'min' ? size >= rule.size : size <= rule.size;
}

function explain(rule: Rule, shape: Shape): string {
  if (rule.kind === 'pattern') return `Member must satisfy regular expression pattern: ${rule.source}`;
  if (rule.kind === 'enum') return `Member must satisfy enum value set: [${rule.values.join(', ')}]`;
  const measure = shape.type === 'string' ? 'length' : 'value';
  return `Member must have ${measure} ${rule.kind === 'min' ? 'greater' : 'less'} than or equal to ${rule.size}`;
}

function quote(value: string | number | null, shape: Shape, { path, place }: Spot): string {
  const isHidden = shape.type === 'string' && shape.isSecret && !quotedAnyway.has(place);
  const quoted = value === null ? ' null' : ` '${value}'`;
  return `Value${isHidden ? '' : quoted} at '${path}' failed to satisfy constraint:`;
}

function join(path: string, member: string): string {
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  return path ? `${path}.${name}` : name;
}

function requireRecord(value: unknown): Record<string, unknown> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : refuseType(value, { type: 'map', of: { type: 'anything' } });
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
function refuseType(value: unknown, shape: Shape): never {
  const kind = Array.isArray(value) ? 'LIST' : typeof value === 'object' ? 'STRUCTURE' : (typeof value).toUpperCase();
  throw new CognitoException(
    'SerializationException',
    `${kind}_VALUE can not be converted to ${typeNames[shape.type]}`,
  );
}
