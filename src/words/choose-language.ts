/** Which of a site's languages a person reads best, by what their browser says. */

/**
 * @param wanted As `navigator.languages` has them, the best one first.
 * @param offered Those of the site, the first one for everybody else.
 * @returns one of those offered: the very same, else one that is written alike, so that `zh-HK` reads `zh-TW`, and `de-AT` `de`.
 */
export function chooseLanguage(wanted: readonly string[], offered: readonly string[]): string | undefined {
  for (const each of wanted) {
    const same = offered.find((one) => one.toLowerCase() === each.toLowerCase());
    const alike = same ?? offered.find((one) => writtenAs(one) === writtenAs(each));
    if (alike) return alike;
  }
  return offered[0];
}

/** `zh-Hant` for `zh-TW`: how it is most likely written. */
function writtenAs(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}
