/** What a form holds, read as the person meant it. */
import { type Field, fieldsOf, isPassword, type Reading } from './field.ts';

export type Values = Record<FieldName, string>;
export type Attributes = Record<string, string>;

type FieldName =
  | 'email'
  | 'password'
  | 'password-again'
  | 'new-password'
  | 'old-password'
  | 'code'
  | 'answer'
  | 'remember-device'
  | 'without-password';

/** A field that the form does not have reads as empty. */
export function readValues(form: HTMLFormElement): { values: Values; attributes: Attributes } {
  const values: Values = {
    email: '',
    password: '',
    'password-again': '',
    'new-password': '',
    'old-password': '',
    code: '',
    answer: '',
    'remember-device': '',
    'without-password': '',
  };
  const attributes: Attributes = {};
  for (const field of fieldsOf(form)) {
    const place: Record<string, string> = Object.hasOwn(values, field.name) ? values : attributes;
    place[field.name] = readField(field);
  }
  return { values, attributes };
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

const readings = new WeakMap<Field, Reading>();

/** How a field was read, as long as it still holds the same. */
export function readingOf(field: Field): Reading | undefined {
  const reading = readings.get(field);
  return reading?.text === field.value ? reading : undefined;
}

/**
 * Reads what was pasted or is written in another way; plain values nobody has to read twice.
 *
 * @returns nothing where there is nothing to read, so that whoever asks does not have to wait.
 */
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
