/**
 * Which rules of the user pool's policy a password keeps, so that a person knows before Cognito judges.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 */
import type { config } from '#config';
import type { PasswordRule } from '../words/words.ts';

export type PasswordPolicy = NonNullable<(typeof config)['passwordPolicy']>;

/** Cognito's symbols; a blank counts as one when it is neither the first nor the last character. */
const symbols = /[$^*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=.) (?=.)/s;

/** The policy's rules in the order in which people read them. */
export function rulesOf(policy: PasswordPolicy): PasswordRule[] {
  const rules: [PasswordRule, boolean | undefined][] = [
    ['length', policy.MinimumLength > 0],
    ['lower', policy.RequireLowercase],
    ['upper', policy.RequireUppercase],
    ['number', policy.RequireNumbers],
    ['symbol', policy.RequireSymbols],
  ];
  return rules.filter(([, isAsked]) => isAsked).map(([rule]) => rule);
}

/** Blanks are refused by Cognito, marks that nobody sees are refused here. */
export function hasBlankEnds(password: string): boolean {
  return /^[\s\p{Cf}]|[\s\p{Cf}]$/u.test(password);
}

/** The rules that the password breaks, among them two that Cognito always has. */
export function brokenRules(password: string, policy: PasswordPolicy): PasswordRule[] {
  const rules: PasswordRule[] = [...rulesOf(policy), 'edges', 'limit'];
  return rules.filter((rule) => !keeps(rule, password.normalize('NFC'), policy));
}

/** Letters and digits are those of ASCII, as Cognito counts them. */
function keeps(rule: PasswordRule, password: string, policy: PasswordPolicy): boolean {
  switch (rule) {
    case 'length':
      return password.trim().length >= policy.MinimumLength;
    case 'upper':
      return /[A-Z]/.test(password);
    case 'lower':
      return /[a-z]/.test(password);
    case 'number':
      return /[0-9]/.test(password);
    case 'symbol':
      return symbols.test(password);
    case 'edges':
      return !hasBlankEnds(password);
    case 'limit':
      return password.length <= 256;
    default:
      return rule satisfies never;
  }
}
