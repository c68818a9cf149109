/** The fields of a form, and the message beside each. */
import { write } from '../view/parts.ts';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What was pasted into a field, or written in another way than the plain one, as it was read. */
export type Reading = {
  /** What the field shows from now on. */
  text: string;
  /** What is sent for it. */
  sent: string;
  problem?: string | undefined;
};

/** The fields that a person fills in: not those in a hidden part, nor a read-only one, which is for password managers. */
export function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>(':is(input, select, textarea)[name]:not([readonly], form [hidden] *)')];
}

/** @param name Or an id, since two fields may have one name: what people sign in with, and another address of theirs. */
export function fieldNamed(form: HTMLFormElement, name: string | undefined): Field | undefined {
  const fields = fieldsOf(form);
  return fields.find((field) => field.id === name) ?? fields.find((field) => field.name === name);
}

/** The label's words without what stands in brackets: `Telephone number (optional)` is `Telephone number`. */
export function labelOf(field: Field): string {
  return (field.labels?.[0]?.textContent ?? field.name).replace(/\(.*\)/, '').trim();
}

export function isPassword(field: Field): boolean {
  return /(?:current|new)-password/.test(field.autocomplete);
}

/** The field is described by it, after whatever describes it already. */
export function showFieldError(field: Field, words: string): void {
  const error = errorOf(field) ?? addError(field);
  write(error, words);
  field.setAttribute('aria-invalid', 'true');
}

export function clearFieldError(field: Field): void {
  const error = errorOf(field);
  field.setAttribute('aria-invalid', 'false');
  if (!error) return;
  error.remove();
  describe(field, field.getAttribute('aria-describedby')?.replace(error.id, ''));
}

export function hasFieldError(field: Field): boolean {
  return errorOf(field) !== null;
}

function errorOf(field: Field): HTMLElement | null {
  return document.getElementById(`${field.id}-error`);
}

function addError(field: Field): HTMLElement {
  const error = document.createElement('p');
  error.id = `${field.id}-error`;
  error.className = 'error';
  (field.closest('.with-button') ?? field).before(error);
  describe(field, `${field.getAttribute('aria-describedby') ?? ''} ${error.id}`);
  return error;
}

function describe(field: Field, ids = ''): void {
  if (ids.trim()) field.setAttribute('aria-describedby', ids.trim());
  else field.removeAttribute('aria-describedby');
}
