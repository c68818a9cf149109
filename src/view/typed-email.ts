/** What somebody has typed on their way in, before a form is sent. */

/** What stands in the page's first field for what people sign in with. */
export function typedEmail(): string {
  return nameField()?.value.trim() ?? '';
}

/** An address is not what a field for a phone number takes. */
export function takesName(name: string): boolean {
  return nameField()?.type !== 'tel' || !name.includes('@');
}

function nameField(): HTMLInputElement | null {
  return document.querySelector('[autocomplete^="username"]');
}
