/**
 * Whether a field holds what it must, by the rules in its HTML: `required`, `type="email"`, `data-max`, `data-same-as`. Its own
 * words for a broken one stand there too, as `data-missing` and `data-wrong`.
 */
import { fields } from '#words/fields';
import { findForm } from '../view/parts.ts';
import { type Field, fieldNamed, labelOf } from './field.ts';
import { readField, readingOf } from './values.ts';

/** @returns the sentence for what is wrong with a value, if anything is. */
export type Judge = (value: string) => string | undefined;

const judges = new WeakMap<Field, Judge>();

/** Adds a check that the field's HTML can't express by itself. */
export function addJudge(field: Field, judge: Judge): void {
  judges.set(field, judge);
}

/** @returns the sentence for what is wrong, if anything is. */
export function checkField(field: Field): string | undefined {
  const value = readField(field);
  const { max, sameAs, missing, wrong } = field.dataset;
  const problem = fieldProblem(value, {
    label: labelOf(field),
    kind: kindOf(field),
    isRequired: field.required,
    most: Number(max ?? 0),
    sameAs: sameAs && field.form ? readOther(field.form, sameAs) : undefined,
  });
  const found = readingOf(field)?.problem ?? problem ?? judges.get(field)?.(value);
  return found && ((value ? wrong : missing) || found);
}

function readOther(form: HTMLFormElement, name: string): string | undefined {
  const other = fieldNamed(form, name);
  return other && readField(other);
}

function kindOf(field: Field): 'text' | 'email' | 'code' {
  if (field.autocomplete === 'one-time-code') return 'code';
  return field.type === 'email' ? 'email' : 'text';
}

/**
 * Has a field hold one certain text, whatever its capitals, so that nobody does by accident what can't be undone.
 *
 * @param wanted As it is read.
 * @param sentence What is said of anything else.
 */
export function mustBe(
  wanted: string,
  { form, name, sentence }: { form: string; name: string; sentence: string },
): void {
  const field = fieldNamed(findForm(form), name);
  if (!field) throw new Error(`No <input name="${name}"> in <form id="${form}">`);
  addJudge(field, (value) => (value.toLowerCase() === wanted.toLowerCase() ? undefined : sentence));
}

/** What a field's HTML asks of its value. */
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
  if (kind === 'email' && !isEmail(value)) return fields.notAnEmail;
  if (kind === 'code' && !/^\d{6,8}$/.test(value)) return fields.notACode;
  if (most && charactersIn(value) > most) return fields.tooLong(label, most);
  return sameAs === undefined || sameAs === value ? undefined : fields.different;
}

function missing({ kind, label }: Rules): string {
  return kind === 'code' ? fields.missingCode : fields.missing(label);
}

/** Only what can't be an address: whether it is one, the mail will tell. */
function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value);
}

/** As people count them: an emoji is one. */
function charactersIn(value: string): number {
  return [...value].length;
}
