/** Follows every name in a template: does it lead somewhere, is it used, does it lead round in a circle? For tests. */

import type { Template } from '../../template/template.ts';
import { allReferences, type Reference } from './all-references.ts';
import { resourceSpec } from './check-spec.ts';

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
