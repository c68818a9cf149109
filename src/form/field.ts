/** The fields of a form. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The fields that a person fills in: not those in a hidden part, nor a read-only one, which is for password managers. */
export function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>(':is(input, select, textarea)[name]:not([readonly], form [hidden] *)')];
}

export function fieldNamed(form: HTMLFormElement, name: string | undefined): Field | undefined {
  return fieldsOf(form).find((field) => field.name === name);
}

/** The label's words without what stands in brackets: `Telephone number (optional)` is `Telephone number`. */
export function labelOf(field: Field): string {
  return (field.labels?.[0]?.textContent ?? field.name).replace(/\(.*\)/, '').trim();
}

export function isPassword(field: Field): boolean {
  return /(?:current|new)-password/.test(field.autocomplete);
}
