/** What CloudFormation takes for a boolean or a number: the real thing, or its text. */
import type { Json } from '../../template/template.ts';

export function isBoolean(value: Json): boolean {
  return typeof value === 'boolean' || value === 'true' || value === 'false';
}

export function isNumber(value: Json): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value));
}
