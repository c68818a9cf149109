/** A code as Cognito wants it: people type it in groups, and paste it with blanks around it. */
export function cleanCode(typed: string): string {
  return typed.replace(/[\s\p{Pd}]/gu, '');
}
