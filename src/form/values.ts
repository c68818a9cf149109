/** What a form holds, read as the person meant it. */
import { type Field, fieldsOf, isPassword, type Reading } from './field.ts';

export type Values = Record<(typeof names)[number], string>;
export type Attributes = Record<string, string>;

const names = [
  'email',
  'password',
  'password-again',
  'new-password',
  'old-password',
  'code',
  'answer',
  'remember-device',
  'without-password',
] as const;

/**
 * A field that the form does not have reads as empty. What people sign in with is the `email`, whatever it is: an address that
 * is asked for beside it is one more thing that the account has.
 */
export function readValues(form: HTMLFormElement): { values: Values; attributes: Attributes } {
  const values = Object.fromEntries(names.map((name) => [name, ''])) as Record<string, string>;
  const attributes: Attributes = {};
  const fields = fieldsOf(form);
  const signInName = fields.find(isSignInName);
  if (signInName) values.email = readField(signInName);
  for (const field of fields) {
    if (field === signInName) continue;
    const isOther = field.name === 'email' && signInName !== undefined;
    const place = values[field.name] === '' && !isOther ? values : attributes;
    place[field.name] = readField(field);
  }
  return { values: values as Values, attributes };
}

/** Whether a field takes what people sign in with: its type says whether that is an address, a phone number or a name. */
export function isSignInName({ autocomplete }: Field): boolean {
  return autocomplete.startsWith('username');
}

/** In whatever form of the page it stands; nothing where nobody is asked for it. */
export function findSignInField(): Field | null {
  return [...document.forms].flatMap(fieldsOf).find(isSignInName) ?? null;
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
  const kind = isSignInName(field) || type === 'email' ? type : autocomplete;
  const plain = { tel: /^$/, 'one-time-code': /^\d*$/, email: /^[\w.+@-]*(?<!\.)$/ }[kind];
  // What the page itself has put there is the account's own.
  const isKnown = (field as Partial<HTMLInputElement>).defaultValue === value;
  return plain && !plain.test(value) && !isKnown ? read(field, kind) : undefined;
}

/** Somebody may have gone on typing meanwhile. */
async function read(field: Field, kind: string): Promise<void> {
  const typed = field.value;
  const { readTyped } = await import('./read-typed.ts');
  const reading = await readTyped(typed, kind, field.dataset.country);
  if (field.value !== typed) return;
  field.value = reading.text;
  // Some browsers keep another form of an address than they show.
  readings.set(field, { ...reading, text: field.value });
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
