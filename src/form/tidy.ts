/** Tells plain values, which nobody has to read twice, from what was pasted or is written in another way. */
import type { Field } from './field.ts';

export type Reading = {
  /** What the field shows from now on. */
  text: string;
  /** What is sent for it. */
  sent: string;
  problem?: string | undefined;
};

const readings = new WeakMap<Field, Reading>();

/** How a field was read, as long as it still holds the same. */
export function readingOf(field: Field): Reading | undefined {
  const reading = readings.get(field);
  return reading?.text === field.value ? reading : undefined;
}

/** @returns nothing where there is nothing to read, so that whoever asks does not have to wait. */
export function tidy(field: Field): Promise<void> | undefined {
  const { value, autocomplete, type } = field;
  const plain =
    { tel: /^$/, 'one-time-code': /^\d*$/ }[String(autocomplete)] ?? (type === 'email' && /^[\w.+@-]*(?<!\.)$/);
  // What the page itself has put there is the account's own.
  const isKnown = (field as Partial<HTMLInputElement>).defaultValue === value;
  return plain && !plain.test(value) && !isKnown ? read(field, value) : undefined;
}

/** Somebody may have gone on typing meanwhile. */
async function read(field: Field, typed: string): Promise<void> {
  const { readTyped } = await import('./read-typed.ts');
  const reading = await readTyped(typed, field.autocomplete);
  if (field.value !== typed) return;
  field.value = reading.text;
  // Some browsers keep another form of an address than they show.
  readings.set(field, { ...reading, text: field.value });
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
