/** A value as Cognito's texts quote it, in Java's manner; nothing of one that is secret. */
import { join, type Shape } from './amazon-shapes.ts';

/** With a blank before it, to stand after `Value`. */
export function quote(shape: Shape, value: unknown): string {
  if (isSecret(shape)) return '';
  return value === null ? ' null' : ` '${written(shape, value)}'`;
}

function isSecret(shape: Shape): boolean {
  if (shape.type === 'list' || shape.type === 'map') return isSecret(shape.of);
  return shape.type === 'string' && shape.isSecret;
}

function written(shape: Shape, value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (shape.type === 'list' && Array.isArray(value))
    return `[${value.map((each) => written(shape.of, each)).join(', ')}]`;
  if (shape.type === 'map') {
    const pairs = Object.entries(Object(value)).map(([key, each]) => `${key}=${written(shape.of, each)}`);
    return `{${pairs.join(', ')}}`;
  }
  if (shape.type !== 'structure') return String(value);
  const members = shape.members.map(({ name, shape: of }) => `${join('', name)}=${written(of, Object(value)[name])}`);
  return `${shape.name ?? ''}(${members.join(', ')})`;
}
