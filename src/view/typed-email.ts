/** What somebody has typed on their way in, before a form is sent. */

/** What stands in the page's first field for what people sign in with. */
export function typedEmail(): string {
  return nameField()?.value.trim() ?? '';
}

/** Whether the page's field is for names of this kind: addresses, phone numbers, or any. */
export function takesName(name: string): boolean {
  const type = nameField()?.type;
  return type === 'tel' ? !/[@a-z]/i.test(name) : type !== 'email' || name.includes('@');
}

function nameField(): HTMLInputElement | null {
  return document.querySelector('[autocomplete^="username"]');
}
