/** Reads a field and its rules from the page: `required`, `type="email"`, `data-max`, `data-same-as`, `data-policy`. */
import { type Field, fieldNamed, isPassword, labelOf } from './field.ts';
import { fieldProblem } from './field-problem.ts';
import { readingOf } from './tidy.ts';

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
  const { max, sameAs } = field.dataset;
  const problem = fieldProblem(value, {
    label: labelOf(field),
    kind: kindOf(field),
    isRequired: field.required,
    most: Number(max ?? 0),
    sameAs: sameAs && field.form ? readOther(field.form, sameAs) : undefined,
  });
  return readingOf(field)?.problem ?? problem ?? judges.get(field)?.(value);
}

/**
 * What the person meant: without blanks around it, or as it was read once it was left. A password is read to the letter; a new one with
 * composed letters (NFC), since each keyboard and each system composes them in its own way.
 */
export function readField(field: Field): string {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') return field.checked ? field.value : '';
  if (field.autocomplete === 'new-password') return field.value.normalize('NFC');
  if (isPassword(field)) return field.value;
  return readingOf(field)?.sent ?? field.value.trim();
}

function readOther(form: HTMLFormElement, name: string): string | undefined {
  const other = fieldNamed(form, name);
  return other && readField(other);
}

function kindOf(field: Field): 'text' | 'email' | 'code' {
  if (field.autocomplete === 'one-time-code') return 'code';
  return field.type === 'email' ? 'email' : 'text';
}
