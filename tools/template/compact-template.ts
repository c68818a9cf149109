/**
 * The template without what is for readers: comments, descriptions, Metadata. CloudFormation takes 51,200 bytes as the text of a
 * request, and a whole template only from a bucket, which there is not yet when a stack is made.
 */
import { readTemplate } from './read-template.ts';
import type { Json, JsonObject } from './template.ts';

/** @returns JSON. */
export function compactTemplate(text: string): string {
  const { Metadata: _, Parameters, Resources, Outputs, ...rest } = readTemplate(text);
  return JSON.stringify({
    ...rest,
    Parameters: withoutIn(Parameters, 'Description'),
    Resources: codeOnly(withoutIn(Resources, 'Metadata')),
    Outputs: withoutIn(Outputs, 'Description'),
  });
}

function withoutIn(parts: object, name: string): JsonObject {
  const entries = Object.entries(parts).map(([key, part]) => {
    const { [name]: _, ...kept } = part as JsonObject;
    return [key, kept] as const;
  });
  return Object.fromEntries(entries);
}

/** Lines of comment in the code of functions; a line's own indent does not count either. */
function codeOnly(value: Json): Json {
  if (typeof value === 'string') return value.replace(/^ *\/\/.*\n/gm, '').replace(/^ +/gm, '');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(codeOnly);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, codeOnly(each)]));
}
