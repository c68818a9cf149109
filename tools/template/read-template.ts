/** Reads a CloudFormation template, whose YAML has tags of its own. */
import { type DocumentOptions, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type SchemaOptions } from 'yaml';
import type { Json, JsonObject, Template } from './template.ts';

/**
 * The intrinsic functions that AWS documents a short form for (CloudFormation Template Reference, "Intrinsic functions" and
 * "Condition functions"). Rule functions proper, such as Fn::Contains, have only their long names ("Rule functions").
 */
const shortForms = new Set(
  [
    'And',
    'Base64',
    'Cidr',
    'Condition',
    'Equals',
    'FindInMap',
    'GetAtt',
    'GetAZs',
    'If',
    'ImportValue',
    'Join',
    'Not',
    'Or',
  ].concat(['Ref', 'Select', 'Split', 'Sub', 'Transform']),
);

/** Throws when the text is no YAML, and for a short form that there is not. CloudFormation reads YAML 1.1, where a bare `yes` is a boolean; `version` can ask for it. */
export function readTemplate(text: string, version: '1.1' | '1.2' = '1.1'): Template {
  const options: DocumentOptions & SchemaOptions & { logLevel: 'silent' } = { version, logLevel: 'silent' };
  const document = parseDocument(text, options);
  if (document.errors[0]) throw document.errors[0];
  const parts: Omit<Template, 'Conditions' | 'Parameters' | 'Outputs'> = plain(document.contents) as Template;
  return { Parameters: {}, Conditions: {}, Outputs: {}, ...parts };
}

function plain(node: ParsedNode | null): Json {
  const value = untagged(node);
  const name = node?.tag?.startsWith('!') ? node.tag.slice(1) : '';
  if (!name) return value;
  if (!shortForms.has(name)) throw new Error(`!${name} is not a short form that CloudFormation documents`);
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  return { [`Fn::${name}`]: name === 'GetAtt' && typeof value === 'string' ? splitAttribute(value) : value };
}

function untagged(node: ParsedNode | null): Json {
  if (isSeq(node)) return node.items.map((item) => plain(item));
  if (isMap(node)) {
    const entries: JsonObject = {};
    for (const { key, value } of node.items) entries[String(plain(key))] = plain(value);
    return entries;
  }
  return isScalar(node) ? (node.value as Json) : null;
}

/** `Bucket.Arn`; only the first dot parts, since attributes may have dots. */
function splitAttribute(text: string): string[] {
  const dot = text.indexOf('.');
  return [text.slice(0, dot), text.slice(dot + 1)];
}
