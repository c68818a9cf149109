/** A telephone number as Cognito wants it (E.164): people type it in groups, with brackets, and with 00 for the plus. */
export function cleanPhone(typed: string): string {
  return typed.replace(/[\s\p{Pd}().]/gu, '').replace(/^00/, '+');
}
