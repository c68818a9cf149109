/** The message beside a field. The field is described by it, after whatever describes it already. */
import type { Field } from './field.ts';

export function showFieldError(field: Field, words: string): void {
  const error = errorOf(field) ?? addError(field);
  error.textContent = words;
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
