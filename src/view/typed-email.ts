/** What somebody has typed on their way in, before a form is sent. */

/** What stands in the page's first field for what people sign in with. */
export function typedEmail(): string {
  return document.querySelector<HTMLInputElement>('[autocomplete^="username"]')?.value.trim() ?? '';
}
