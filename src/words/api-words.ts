/** What a protected API answered, in words. */
export const apiWords = {
  asking: 'Asking your API…',
  answered: (message: string) => `Your API answered: ${message}`,
  answeredSomething: 'Your API answered, and not in JSON with a message.',
  late: 'Your API has not answered in half a minute. See whether it hangs, then ask it again.',
  unreachable:
    'Your API can’t be reached from this page. See that it runs, that apiUrl in the configuration is its address, ' +
    'and that it lets this site call it (CORS).',
};

/** @param said The API's own words about it, if it had some. */
export function apiRefusal(status: number, said: string): string {
  const words = refusals[status] ?? (status >= 500 ? failed : `Your API answered with status ${status}.`);
  return said ? `${words} It says: ${said}` : words;
}

const failed = 'Your API has a problem of its own.';

const refusals: Readonly<Record<number, string>> = {
  401: 'Your API does not accept the token, not even a fresh one.',
  403: 'Your API knows who you are, and does not let you do this.',
  404: 'Your API has nothing at this address.',
  429: 'Your API has too much to do just now.',
};

/** Every sentence, for the test that reads them. */
export const apiSentences = [
  apiWords.asking,
  apiWords.answeredSomething,
  apiWords.unreachable,
  apiWords.late,
  failed,
  ...Object.values(refusals),
];
