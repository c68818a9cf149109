/** Which rules a value breaks, and what Cognito's texts say of a rule. */
import type { Shape } from './amazon-shapes.ts';
import type { Rule } from './limits.ts';

export function brokenRules(rules: Rule[], value: unknown): Rule[] {
  return rules.filter((rule) => !isKept(rule, value));
}

function isKept(rule: Rule, value: unknown): boolean {
  if (rule.kind === 'pattern') return rule.regex.test(String(value));
  if (rule.kind === 'enum') return rule.values.includes(String(value));
  const size = sizeOf(value);
  return rule.kind === 'min' ? size >= rule.size : size <= rule.size;
}

function sizeOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' || Array.isArray(value) ? value.length : Object.keys(Object(value)).length;
}

export function explain(rule: Rule, type: Shape['type']): string {
  if (rule.kind === 'pattern') return `Member must satisfy regular expression pattern: ${rule.source}`;
  if (rule.kind === 'enum') return `Member must satisfy enum value set: [${rule.values.join(', ')}]`;
  const measure = type === 'number' ? 'value' : 'length';
  return `Member must have ${measure} ${rule.kind === 'min' ? 'greater' : 'less'} than or equal to ${rule.size}`;
}

/** All that holds for what is in a list or a map: the most first, as the texts on record have it. */
export function explainAll(rules: Rule[], type: Shape['type']): string {
  const ordered = [...rules.filter(({ kind }) => kind === 'max'), ...rules.filter(({ kind }) => kind !== 'max')];
  return `[${ordered.map((rule) => explain(rule, type)).join(', ')}]`;
}
