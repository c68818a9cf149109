/** Looks for policies in a template that allow more than a named thing to a named somebody. For tests. */
import { type Json, type JsonObject, onlyEntry, type Template } from '../../template/template.ts';

/** One sentence for each star that no comment could excuse; the files of a bucket, `…/*`, are the one that is right. */
export function checkPolicies(template: Template): string[] {
  return Object.entries(template.Resources).flatMap(([name, { Properties }]) =>
    statements(Properties ?? {}).flatMap((statement) => complaints(name, statement)),
  );
}

function complaints(name: string, { Effect, Action, Resource, Principal }: JsonObject): string[] {
  if (Effect !== 'Allow') return [];
  const wide = [
    ...texts(Action).filter((action) => action.includes('*')),
    ...texts(Resource).filter((resource) => resource.includes('*') && !/^\$\{\w+\.Arn\}\/\*$/.test(resource)),
    ...texts(Principal).filter((principal) => principal.includes('*')),
  ];
  return wide.map((each) => `${name} allows ${each}`);
}

function statements(value: Json): JsonObject[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(statements);
  return 'Effect' in value ? [value] : Object.values(value).flatMap(statements);
}

function texts(value: Json | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object') return [String(value)];
  const [name, argument] = onlyEntry(value) ?? [];
  return name === 'Fn::Sub'
    ? texts(Array.isArray(argument) ? argument[0] : argument)
    : Object.values(value).flatMap(texts);
}
