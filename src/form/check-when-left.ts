/** Checks each field when it is left, and takes its message away as soon as the mistake is mended. */
import { checkField } from './check-field.ts';
import { type Field, fieldsOf } from './field.ts';
import { clearFieldError, hasFieldError, showFieldError } from './field-error.ts';

let isPressed = false;

export function checkWhenLeft(form: HTMLFormElement): void {
  // Adding the same listener for a second form changes nothing.
  addEventListener('pointerdown', press, true);
  for (const event of releases) addEventListener(event, release, true);
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const field = fieldsOf(form).find((candidate) => candidate === target);
    const goesToItsButton = relatedTarget instanceof Node && field?.closest('.with-button')?.contains(relatedTarget);
    if (field && !goesToItsButton) afterPress(() => judge(field));
  });
  form.addEventListener('input', ({ target }) => {
    const field = fieldsOf(form).find((candidate) => candidate === target);
    if (field && hasFieldError(field) && !checkField(field)) clearFieldError(field);
  });
}

/** An empty field was merely passed by: only sending the form asks for it. */
function judge(field: Field): void {
  for (const one of [field, ...twinsOf(field)]) {
    const problem = one.value && checkField(one);
    if (problem) showFieldError(one, problem);
  }
}

/** The fields that have to hold the same as this one. */
function twinsOf(field: Field): Field[] {
  return field.form ? fieldsOf(field.form).filter(({ dataset }) => dataset.sameAs === field.name) : [];
}

const releases = ['pointerup', 'pointercancel'] as const;

/**
 * A message moves everything below it. While a finger or a mouse button is down this waits, or the press that took the
 * focus away would miss what it was meant for.
 */
function afterPress(act: () => void): void {
  if (isPressed) addEventListener('pointerup', () => setTimeout(act), { once: true });
  else act();
}

function press(): void {
  isPressed = true;
}

function release(): void {
  isPressed = false;
}
