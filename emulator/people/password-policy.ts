/** The pool's rules for passwords. */
import { randomInt } from 'node:crypto';
import type { PasswordPolicyType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import type { Pool } from '../store/state.ts';

/** How an operation begins the sentence in which it refuses a password. */
export type PolicyPrefix =
  | 'Password did not conform with policy: '
  | 'Password did not conform with password policy: '
  | 'Password does not conform to policy: ';

type Kind = { flag: Exclude<keyof PasswordPolicyType, 'MinimumLength'>; letters: string; rule: string };

/** AWS developer guide, "Adding user pool password requirements"; a space counts too, but nobody is given one. */
const SYMBOLS = '^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+-';

const kinds: Kind[] = [
  { flag: 'RequireUppercase', letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', rule: 'Password must have uppercase characters' },
  { flag: 'RequireLowercase', letters: 'abcdefghijklmnopqrstuvwxyz', rule: 'Password must have lowercase characters' },
  { flag: 'RequireNumbers', letters: '0123456789', rule: 'Password must have numeric characters' },
  { flag: 'RequireSymbols', letters: SYMBOLS, rule: 'Password must have symbol characters' },
];

/** What a pool asks for that was made without a policy. */
export const defaultPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
} satisfies PasswordPolicyType;

/** The policy in force; what a given policy leaves out is not asked for. */
export function passwordPolicy(pool: Pool): PasswordPolicyType {
  return pool.settings.Policies?.PasswordPolicy ?? defaultPolicy;
}

/** @throws {CognitoException} InvalidPassword with the first rule that is broken. */
export function checkPassword(pool: Pool, password: string, prefix: PolicyPrefix): void {
  const rule = brokenRule(passwordPolicy(pool), password);
  if (rule) refuse('InvalidPassword', prefix + rule);
}

function brokenRule(policy: PasswordPolicyType, password: string): string | undefined {
  if (password.length < (policy.MinimumLength ?? defaultPolicy.MinimumLength)) return 'Password not long enough';
  return kinds.find(({ flag, letters }) => policy[flag] && !hasOneOf(password, flag, letters))?.rule;
}

function hasOneOf(password: string, flag: Kind['flag'], letters: string): boolean {
  const allowed = flag === 'RequireSymbols' ? `${letters} ` : letters;
  return [...password].some((letter) => allowed.includes(letter));
}

/** A temporary password that the pool's own policy accepts, with a character of every kind in it. */
export function generatePassword(pool: Pool): string {
  const length = Math.max(passwordPolicy(pool).MinimumLength ?? 0, 10);
  const all = kinds.map(({ letters }) => letters).join('');
  const letters = kinds.map((kind) => pick(kind.letters));
  while (letters.length < length) letters.push(pick(all));
  return shuffle(letters).join('');
}

function pick(letters: string): string {
  return letters.charAt(randomInt(letters.length));
}

function shuffle(letters: string[]): string[] {
  return letters
    .map((letter) => ({ letter, order: randomInt(2 ** 32) }))
    .sort((one, other) => one.order - other.order)
    .map(({ letter }) => letter);
}
