/** Asks the emulator, and says what it has said. */
import { find, make } from './elements.ts';

/** What was refused, in Cognito's words. */
export class Refused extends Error {
  override name = 'Refused';
}

/** An operation of user pools. @throws {Refused} */
export async function call<Output = object>(operation: string, input: object): Promise<Output> {
  const { status, answer } = await control<{ status: number; answer: Output }>('call', { operation, input });
  if (status === 200) return answer;
  const { __type = '', message = '' } = answer as { __type?: string; message?: string };
  throw new Refused(`${operation}: ${__type} ${message}`);
}

/** An address below `/_emulator/`: with a body it is told something, without one it is asked. @throws {Refused} */
export async function control<Output = object>(path: string, body?: object): Promise<Output> {
  const told = body && { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`/_emulator/${path}`, told);
  const answer = (await response.json()) as Output & { error?: string; message?: string };
  if (!response.ok) throw new Refused(answer.error ?? answer.message ?? `${response.status}`);
  return answer;
}

/** Does something, and says what came of it. */
export async function attempt(work: () => Promise<string | undefined>): Promise<void> {
  const [news, problem] = [find('news', HTMLElement), find('problem', HTMLElement)];
  news.textContent = '';
  problem.textContent = '';
  try {
    news.textContent = (await work()) ?? '';
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
  }
}

/** @param work says in the end what it has done. */
export function button(text: string, work: () => Promise<string | undefined>, kind = 'small'): HTMLButtonElement {
  const element = make('button', { type: 'button', class: kind }, text);
  element.addEventListener('click', () => attempt(work));
  return element;
}

/** A button that asks once more. */
export function dangerousButton(text: string, question: string, work: () => Promise<string | undefined>): HTMLElement {
  const place = make('span', {});
  const first = make('button', { type: 'button', class: 'small danger' }, text);
  const yes = button(question, work, 'small danger');
  const no = make('button', { type: 'button', class: 'small' }, 'No');
  first.addEventListener('click', () => {
    place.replaceChildren(yes, ' ', no);
    yes.focus();
  });
  no.addEventListener('click', () => {
    place.replaceChildren(first);
    first.focus();
  });
  place.append(first);
  return place;
}

export function onSubmit(form: HTMLFormElement, work: () => Promise<string | undefined>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(work);
  });
}

/** @param what as in "Copied the pool's id". */
export function copyButton(what: string, text: () => Promise<string> | string): HTMLButtonElement {
  const element = button('Copy', async () => {
    await copy(await text());
    return `Copied ${what}.`;
  });
  element.setAttribute('aria-label', `Copy ${what}`);
  return element;
}

/** Under another name than this machine's, and without HTTPS, pages have no clipboard: there the older way copies. */
export async function copy(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const before = document.activeElement;
  const area = make('textarea', { readonly: '' });
  area.value = text;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  if (!isCopied) throw new Refused('This browser does not let the page copy.');
}
