/** The template's parameters for this run: what was given now, else what the stack has, else the template's defaults. */

import type { Parameter, Stack } from '@aws-sdk/client-cloudformation';
import { isPublicSuffix } from '../../emulator/pools/public-suffixes.ts';
import { misuse } from '../command-line/command-error.ts';
import { fits } from '../template/parameter-fits.ts';
import { brokenRules } from '../template/resolve-template.ts';
import type { Template, TemplateParameter } from '../template/template.ts';
import { valuesOf } from './stack-values.ts';
import { words } from './words.ts';

/** @throws {CommandError} for a name or a value that the template would refuse, before anything is asked of AWS. */
export function checkParameters(template: Template, given: Record<string, string>): void {
  for (const [name, value] of Object.entries(given)) {
    const parameter = template.Parameters[name];
    if (!parameter) throw misuse(words.unknownParameter(name, Object.keys(template.Parameters)));
    if (!fits(parameter, value)) throw misuse(words.parameterRule(name, value, expected(parameter)));
  }
}

/** @throws {CommandError} for values that don't go together. */
export function chooseParameters(template: Template, given: Record<string, string>, stack?: Stack): Parameter[] {
  const previous = valuesOf(stack);
  const [broken] = brokenRules(template, { parameters: { ...previous, ...given }, pseudo: {}, valueOf: () => '' });
  if (broken) throw misuse(`${broken}.`);
  checkPasskeys({ ...previous, ...given });
  checkOrder(previous, { ...previous, ...given });
  return Object.keys(template.Parameters).flatMap((name): Parameter[] => {
    if (given[name] !== undefined) return [{ ParameterKey: name, ParameterValue: given[name] }];
    return previous[name] === undefined ? [] : [{ ParameterKey: name, UsePreviousValue: true }];
  });
}

/** Passkeys are for the site's own host, which must not be a domain that everybody has a name in. */
function checkPasskeys({ Passkeys, DomainName = '' }: Record<string, string>): void {
  if (Passkeys === 'yes' && DomainName && isPublicSuffix(DomainName)) throw misuse(words.sharedDomain(DomainName));
}

/** Cognito takes no codes by mail from a pool that demands a second factor, and hears of the one before the other. */
function checkOrder(before: Record<string, string>, after: Record<string, string>): void {
  const isLess = before.Mfa === 'required' && after.Mfa !== 'required';
  if (isLess && after.SignIn === 'choice') throw misuse(words.oneAfterTheOther(after.Mfa ?? ''));
}

/** Every parameter's value after this run. */
export function allValues(
  template: Template,
  given: Record<string, string>,
  stack: Stack | undefined,
): Record<string, string> {
  const defaults = Object.entries(template.Parameters).map(
    ([name, { Default = '' }]) => [name, String(Default)] as const,
  );
  return { ...Object.fromEntries(defaults), ...valuesOf(stack), ...given };
}

function expected({ AllowedValues, ConstraintDescription }: TemplateParameter): string {
  return AllowedValues ? AllowedValues.join(' or ') : (ConstraintDescription ?? 'text');
}
