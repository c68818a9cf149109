/** Checks each field when it is left, and takes its message away as soon as the mistake is mended. */
import { checkField } from './check.ts';
import { clearFieldError, type Field, fieldsOf, hasFieldError, showFieldError } from './field.ts';
import { tidy } from './values.ts';

let isPressed = false;

export function checkWhenLeft(form: HTMLFormElement): void {
  // Adding the same listener for a second form changes nothing.
  addEventListener('pointerdown', press, true);
  addEventListener('pointerup', release, true);
  addEventListener('pointercancel', release, true);
  for (const field of fieldsOf(form)) {
    field.addEventListener('blur', () => afterPress(() => leave(field)));
    field.addEventListener('input', () => {
      if (hasFieldError(field) && !checkField(field)) clearFieldError(field);
    });
  }
}

/** Without the part that reads what was pasted, it is judged as it stands. */
async function leave(field: Field): Promise<void> {
  await tidy(field)?.catch(() => {});
  judge(field);
}

/** An empty field was merely passed by: only sending the form asks for it. Its own button is still a part of it. */
function judge(field: Field): void {
  if (field.parentElement?.matches('.with-button:focus-within')) return;
  for (const one of [field, ...twinsOf(field)]) {
    const problem = one.value && checkField(one);
    if (problem) showFieldError(one, problem);
  }
}

/** The fields that have to hold the same as this one. */
function twinsOf(field: Field): Field[] {
  return field.form ? fieldsOf(field.form).filter(({ dataset }) => dataset.sameAs === field.name) : [];
}

/**
 * A message moves everything below it. While a finger or a mouse button is down this waits, or the press that took the
 * focus away would miss what it was meant for.
 */
function afterPress(act: () => void): void {
  const soon = () => setTimeout(act);
  if (isPressed) addEventListener('pointerup', soon, { once: true });
  else soon();
}

function press(): void {
  isPressed = true;
}

function release(): void {
  isPressed = false;
}
