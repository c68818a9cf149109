/** What is known before a person types, and what they have changed of it. */

import { findForm } from '../view/parts.ts';
import { type Field, fieldsOf } from './field.ts';
import { readField } from './values.ts';

export type Known = Readonly<Record<string, string>>;

const shown = new WeakMap<Field, string>();

/** A field that nothing is known for is emptied. */
export function prefill(formId: string, known: Known): void {
  for (const field of fieldsOf(findForm(formId))) {
    setField(field, known[field.name] ?? '');
    if (field instanceof HTMLInputElement) field.defaultValue = field.value;
    shown.set(field, readField(field));
  }
}

/** Types for the person, so that it counts as a change. */
export function retype(formId: string, typed: Known): void {
  for (const field of fieldsOf(findForm(formId))) {
    const value = typed[field.name];
    if (value !== undefined) setField(field, value);
  }
}

/** What differs from what was known, by the fields' names. */
export function changesIn(formId: string): Record<string, string> {
  const changed = fieldsOf(findForm(formId)).filter((field) => readField(field) !== shown.get(field));
  return Object.fromEntries(changed.map((field) => [field.name, readField(field)]));
}

/** @param act Is carried out at each key, so that the page can follow what is typed. */
export function onEdit(formId: string, act: () => void): void {
  findForm(formId).addEventListener('input', act);
}

/** The names of what the form shows. */
export function namesIn(formId: string): Set<string> {
  const fields = findForm(formId).querySelectorAll<Field>('input[name], select[name], textarea[name]');
  return new Set([...fields].map(({ name }) => name));
}

function setField(field: Field, value: string): void {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === field.value;
  else field.value = value;
}
