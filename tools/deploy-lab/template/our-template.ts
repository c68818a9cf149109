/** infra/template.yaml for tests: as it is, with a slip of the pen in it, and worked out. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readTemplate } from '../../template/read-template.ts';
import type { Json, JsonObject, Template } from '../../template/template.ts';
import { templateFile } from '../../template/template-file.ts';
import { sampleStack } from './sample-stack.ts';

export const templateText = readFileSync(templateFile, 'utf8');
export const ourTemplate = readTemplate(templateText);

/** A copy in which one stretch of the text reads otherwise; the stretch must be there. */
export function withSlip(from: string, to: string): Template {
  assert.ok(templateText.includes(from), `the template says ${from}`);
  return readTemplate(templateText.replace(from, () => to));
}

/** What a resource is made with under these parameters; it must be part of the stack. */
export function propertiesOf(name: string, parameters: Record<string, string> = {}): JsonObject {
  const resource = sampleStack(ourTemplate, parameters).resources[name];
  assert.ok(resource, `${name} is part of the stack`);
  return resource.properties;
}

/** The value at a path of keys and indices, if there is one. */
export function at(value: Json | undefined, ...path: (string | number)[]): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (value === null || typeof value !== 'object') return undefined;
  return at(Array.isArray(value) ? value[Number(key)] : value[key], ...rest);
}

/** A function of the template as Lambda would run it. */
export async function runFunction(properties: JsonObject, event: unknown): Promise<unknown> {
  const { runInNewContext } = await import('node:vm');
  const exports: { handler?: (event: unknown) => Promise<unknown> } = {};
  const env = at(properties, 'Environment', 'Variables');
  runInNewContext(String(at(properties, 'Code', 'ZipFile')), { exports, process: { env } });
  assert.ok(exports.handler, 'the code exports a handler');
  return exports.handler(event);
}
