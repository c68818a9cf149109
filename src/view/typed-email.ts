/** What somebody has typed on their way in, before a form is sent. */

/** The e-mail address that stands in the page's first field for one. */
export function typedEmail(): string {
  return document.querySelector<HTMLInputElement>('[name="email"]')?.value.trim() ?? '';
}
