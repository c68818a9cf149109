/** What a protected API answered. */
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: 'Asking your API…',
  answered: (message) => `Your API answered: ${message}`,
  answeredSomething: 'Your API answered, and not in JSON with a message.',
  late: 'Your API has not answered in half a minute. See whether it hangs, then ask it again.',
  unreachable:
    'Your API can’t be reached from this page. See that it runs, that apiUrl in the configuration is its address, ' +
    'and that it lets this site call it (CORS).',
  failed: 'Your API has a problem of its own.',
  refusals: {
    401: 'Your API does not accept the token, not even a fresh one.',
    403: 'Your API knows who you are, and does not let you do this.',
    404: 'Your API has nothing at this address.',
    429: 'Your API has too much to do just now.',
  },
  status: (status) => `Your API answered with status ${status}.`,
  withItsWords: (sentence, said) => `${sentence} It says: ${said}`,
};
