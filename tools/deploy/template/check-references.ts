/** Follows every name in a template: does it lead somewhere, is it used, does it lead round in a circle? For tests. */
import { resourceSpec } from './check-spec.ts';
import { type Json, onlyEntry, type Template } from './template.ts';

type Reference = { kind: 'ref' | 'attribute' | 'condition'; name: string; attribute?: string; from: string };

const pseudoParameters = new Set(
  ['AccountId', 'NoValue', 'Partition', 'Region', 'StackId', 'StackName', 'URLSuffix'].map((name) => `AWS::${name}`),
);

/** One sentence for each name that leads nowhere, is never used, or needs itself. */
export function checkReferences(template: Template): string[] {
  const references = allReferences(template);
  return [
    ...references.flatMap((reference) => danglingReference(template, reference)),
    ...unused(template, references),
    ...circles(template, references),
  ];
}

function danglingReference(template: Template, { kind, name, attribute, from }: Reference): string[] {
  if (kind === 'condition') return template.Conditions[name] === undefined ? [`${from}: no condition ${name}`] : [];
  const resource = template.Resources[name];
  if (kind === 'ref') {
    return resource || template.Parameters[name] || pseudoParameters.has(name)
      ? []
      : [`${from}: !Ref ${name} leads nowhere`];
  }
  if (!resource) return [`${from}: !GetAtt ${name} leads nowhere`];
  return resourceSpec(resource.Type)?.attributes[attribute ?? '']
    ? []
    : [`${from}: ${name} has no attribute ${attribute}`];
}

function unused(template: Template, references: Reference[]): string[] {
  const used = (kind: Reference['kind'], name: string) =>
    references.some((each) => each.kind === kind && each.name === name);
  const parameters = Object.keys(template.Parameters).filter((name) => !used('ref', name));
  const conditions = Object.keys(template.Conditions).filter((name) => !used('condition', name));
  return [
    ...parameters.map((name) => `parameter ${name} is never used`),
    ...conditions.map((name) => `condition ${name} is never used`),
  ];
}

/** Branches of every `!If` count, even if no stack can take both: CloudFormation looks at it the same way. */
function circles(template: Template, references: Reference[]): string[] {
  const needs = (name: string) =>
    references.filter((each) => each.from === name && template.Resources[each.name]).map((each) => each.name);
  const walk = (name: string, path: string[]): string[] => {
    if (path.includes(name)) return [`${[...path.slice(path.indexOf(name)), name].join(' needs ')}`];
    return needs(name).flatMap((next) => walk(next, [...path, name]));
  };
  return Object.keys(template.Resources).flatMap((name) => walk(name, []).slice(0, 1));
}

function allReferences(template: Template): Reference[] {
  const found: Reference[] = [];
  const parts = { ...template.Conditions, ...template.Rules, ...template.Outputs, ...template.Resources };
  for (const [from, part] of Object.entries(parts)) {
    collect(part as Json, from, found);
    const condition = part !== null && typeof part === 'object' && 'Condition' in part ? part.Condition : undefined;
    if (typeof condition === 'string') found.push({ kind: 'condition', name: condition, from });
  }
  return found;
}

function collect(value: Json, from: string, found: Reference[]): void {
  if (value === null || typeof value !== 'object') return;
  const [name, argument] = onlyEntry(value) ?? [];
  if (name === 'Ref') found.push({ kind: 'ref', name: String(argument), from });
  if (name === 'Condition' && typeof argument === 'string') found.push({ kind: 'condition', name: argument, from });
  if (name === 'Fn::If' && Array.isArray(argument)) found.push({ kind: 'condition', name: String(argument[0]), from });
  if (name === 'Fn::GetAtt' && Array.isArray(argument)) {
    found.push({ kind: 'attribute', name: String(argument[0]), attribute: String(argument[1]), from });
  }
  if (name === 'Fn::Sub') found.push(...inText(argument ?? null, from));
  for (const each of Array.isArray(value) ? value : Object.values(value)) collect(each, from, found);
}

function inText(argument: Json, from: string): Reference[] {
  const [text, own] = Array.isArray(argument) ? argument : [argument];
  const names = [...String(text).matchAll(/\$\{([^!}]+)\}/g)].map((match) => String(match[1]));
  return names
    .filter((name) => !(own !== null && typeof own === 'object' && name in own))
    .map((each): Reference => {
      const [name = '', attribute] = each.split(/\.(.*)/);
      return attribute ? { kind: 'attribute', name, attribute, from } : { kind: 'ref', name, from };
    });
}
