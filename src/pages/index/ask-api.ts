/** The part of index that calls the protected API, loaded when the configuration names one. */

import { config } from '#config';
import { api as words } from '#words/api';
import { fetchWithToken, SignedOutError } from '../../session/fetch.ts';
import { fill, findButton } from '../../view/parts.ts';
import { pressed, setIdle } from '../../view/status.ts';
import { explain } from '../../words/explain.ts';

/** In milliseconds. */
const timeLimit = 30_000;

/** @param apiUrl Ends in a slash, or gets one: `apiPath` is asked for below it. */
export async function askApi(apiUrl: string): Promise<never> {
  const address = new URL(config.apiPath ?? 'me', new URL(apiUrl.replace(/\/?$/, '/'), location.href));
  const again = findButton('ask-api');
  for (;;) {
    fill({ api: words.asking });
    fill({ api: await answerFrom(address) });
    if (again) setIdle(again);
    await pressed(again);
  }
}

async function answerFrom(address: URL): Promise<string> {
  const limit = new AbortController();
  const late = () => limit.abort(new DOMException('The API has not answered in time', 'TimeoutError'));
  // For the whole answer: it may begin, and never end.
  const timer = setTimeout(late, timeLimit);
  try {
    const response = await fetchWithToken(address, { signal: limit.signal });
    const message = messageIn(await response.json().catch(unlessLate));
    if (!response.ok) return refusal(response.status, message);
    return message ? words.answered(message) : words.answeredSomething;
  } catch (error) {
    if (error instanceof SignedOutError) return '';
    // Browsers have said either, where the answer had begun.
    if (limit.signal.aborted || (error instanceof DOMException && error.name === 'TimeoutError')) return words.late;
    if (error instanceof TypeError) return words.unreachable;
    return (await explain(error)).words;
  } finally {
    clearTimeout(timer);
  }
}

/** What is not JSON has no message. */
function unlessLate(error: unknown): undefined {
  if (error instanceof DOMException) throw error;
}

/** Whatever else the API says is its own affair. */
function messageIn(answer: unknown): string {
  const { message } = Object(answer);
  return typeof message === 'string' ? message : '';
}

/** @param said The API's own words about it, if it had some. */
function refusal(status: number, said: string): string {
  const sentence = words.refusals[status] ?? (status >= 500 ? words.failed : words.status(status));
  return said ? words.withItsWords(sentence, said) : sentence;
}
