/** Whether a parameter of a template takes a value. */
import type { TemplateParameter } from './template.ts';

/**
 * CloudFormation's own Number takes fractions and exponents as well; what is counted here (characters, minutes, days) is whole,
 * and Cognito would refuse anything else in the middle of an update.
 */
export function fits(
  { Type, AllowedValues, AllowedPattern, MinValue, MaxValue }: TemplateParameter,
  value: string,
): boolean {
  if (AllowedValues) return AllowedValues.map(String).includes(value);
  if (Type !== 'Number') return new RegExp(`^(?:${AllowedPattern ?? '.*'})$`, 's').test(value);
  const isWhole = /^(?:0|[1-9]\d*)$/.test(value);
  return isWhole && Number(value) >= (MinValue ?? 0) && Number(value) <= (MaxValue ?? Number.MAX_SAFE_INTEGER);
}
