/** The language of the page, for whoever words Cognito's messages: a CustomMessage trigger, or the local pool. */

/** Goes with the calls that send mail or texts; a program has none. */
export function inLanguage(): { ClientMetadata: { language: string } | undefined } {
  const language = globalThis.document?.documentElement.lang;
  return { ClientMetadata: language ? { language } : undefined };
}
