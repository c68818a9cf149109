/**
 * The template without what is for readers: comments, descriptions, Metadata. CloudFormation takes 51,200 bytes as the text of a
 * request, and a whole template only from a bucket, which there is not yet when a stack is made.
 */
import type { Json, JsonObject, Template } from './template.ts';

/** @returns YAML in one line: JSON, with functions by their short forms, as in the template itself. */
export function compactTemplate(template: Template): string {
  const { Metadata: _, Parameters, Rules, Resources, Outputs, ...rest } = template as Template & JsonObject;
  return written({
    ...rest,
    Rules: withoutWords(Rules ?? {}),
    // What they ask is said by whoever deploys, before anything is sent.
    Parameters: withoutIn(withoutIn(Parameters, 'Description'), 'ConstraintDescription'),
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

/** Lines of comment in the code of functions, and empty ones; a line's own indent does not count either. */
function codeOnly(value: Json): Json {
  if (typeof value === 'string') return value.replace(/^ *(?:\/\/.*)?\n/gm, '').replace(/^ +/gm, '');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(codeOnly);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, codeOnly(each)]));
}

/** What a broken rule says; whoever deploys has been told before, too. */
function withoutWords(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutWords);
  const kept = Object.entries(value).filter(([key]) => key !== 'AssertDescription');
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutWords(each)]));
}

const shortForms = /^Fn::(And|Base64|Equals|If|Join|Not|Or|Select|Split|Sub)$/;

function written(value: Json): string {
  if (typeof value === 'string' && isPlain(value)) return value;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const entries = Object.entries(value);
  const [[name, argument] = ['', null]] = entries;
  if (entries.length === 1 && name === 'Ref') return `!Ref ${argument}`;
  if (entries.length === 1 && name === 'Fn::GetAtt' && Array.isArray(argument)) return `!GetAtt ${argument.join('.')}`;
  const [, short] = (entries.length === 1 && shortForms.exec(name)) || [];
  // One function right inside another, without a list around it, needs its long form.
  if (short && (typeof argument === 'string' || Array.isArray(argument))) return `!${short} ${written(argument)}`;
  return `{${entries.map(([key, each]) => `${keyOf(key)}${written(each)}`).join(',')}}`;
}

function keyOf(key: string): string {
  return isPlain(key) ? `${key}: ` : `${JSON.stringify(key)}:`;
}

/** Where YAML takes it for nothing but a text. */
function isPlain(text: string): boolean {
  return /^(?!null$|true$|false$)[a-z][\w.-]{2,}[a-z\d]$/i.test(text);
}
