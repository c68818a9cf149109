/** Every name that a template mentions, and where. */
import { type Json, onlyEntry, type Template } from '../../template/template.ts';

export type Reference = {
  kind: 'ref' | 'attribute' | 'condition';
  name: string;
  attribute?: string;
  /** The resource that mentions it, or `Outputs.Name` and the like. */
  from: string;
};

export function allReferences(template: Template): Reference[] {
  const found: Reference[] = [];
  const { Conditions, Rules = {}, Outputs, Resources } = template;
  for (const [kind, part] of Object.entries({ Conditions, Rules, Outputs })) {
    for (const [name, content] of Object.entries(part)) collect(content as Json, `${kind}.${name}`, found);
  }
  for (const [name, resource] of Object.entries(Resources)) collect(resource as Json, name, found);
  return found;
}

function collect(value: Json, from: string, found: Reference[]): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, from, found);
    return;
  }
  const [name, argument] = onlyEntry(value) ?? [];
  if (name === 'Ref') found.push({ kind: 'ref', name: String(argument), from });
  if (name === 'Fn::If' && Array.isArray(argument)) found.push({ kind: 'condition', name: String(argument[0]), from });
  if (name === 'Fn::GetAtt' && Array.isArray(argument)) {
    found.push({ kind: 'attribute', name: String(argument[0]), attribute: String(argument[1]), from });
  }
  if (name === 'Fn::Sub') found.push(...inText(argument ?? null, from));
  // A resource's, an output's, or the one of a condition that leans on another; a policy's is an object.
  if (typeof value.Condition === 'string') found.push({ kind: 'condition', name: value.Condition, from });
  for (const each of Object.values(value)) collect(each, from, found);
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
