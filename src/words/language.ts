/** The grammar that `Intl` knows: lists and plurals, by the language that the page's HTML says it is in. */

/** `a`, `a and b`, `a, b, and c`. */
export function list(parts: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts);
}

/** @param forms By `Intl.PluralRules`; what is not named takes `other`. */
export function plural(count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string {
  return forms[new Intl.PluralRules(language()).select(count)] ?? forms.other;
}

/** Without a page, as in a command, English. */
function language(): string {
  return globalThis.document?.documentElement.lang || 'en';
}
