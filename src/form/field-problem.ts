/** What is wrong with a value, by the rules that its field's HTML gives. */
import { fieldWords } from '../words/field-words.ts';

export type Rules = {
  label: string;
  kind: 'text' | 'email' | 'code';
  isRequired: boolean;
  /** The greatest number of characters; 0 for any. */
  most?: number;
  /** What another field holds, if this one must hold the same. */
  sameAs?: string | undefined;
};

/** @returns the sentence for the first rule that is broken. */
export function fieldProblem(value: string, rules: Rules): string | undefined {
  const { label, kind, most, sameAs } = rules;
  if (!value.trim()) return rules.isRequired ? missing(rules) : undefined;
  if (kind === 'email' && !isEmail(value)) return fieldWords.notAnEmail;
  if (kind === 'code' && !/^\d{6,8}$/.test(value)) return fieldWords.notACode;
  if (most && charactersIn(value) > most) return fieldWords.tooLong(label, most);
  return sameAs === undefined || sameAs === value ? undefined : fieldWords.different;
}

function missing({ kind, label }: Rules): string {
  return kind === 'code' ? fieldWords.missingCode : fieldWords.missing(label);
}

/** Only what can't be an address: whether it is one, the mail will tell. */
function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value);
}

/** As people count them: an emoji is one. */
function charactersIn(value: string): number {
  return [...value].length;
}
