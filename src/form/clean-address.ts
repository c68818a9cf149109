/** An e-mail address as mail servers take it: a domain of other scripts in ASCII, as some browsers give it anyway. */
export function cleanAddress(typed: string): string {
  return typed.trim().replace(/(?<=@)[^@]*[^ -~][^@]*$/, (domain) => {
    const url = `http://${domain}`;
    return URL.canParse(url) ? new URL(url).hostname : domain;
  });
}
