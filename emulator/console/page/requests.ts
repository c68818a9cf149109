/** The last requests: what was asked, by whom, what was answered, and why it was refused. */
import type { Told } from '../told.ts';
import { field, find, make, moment, summary, terms } from './elements.ts';

const MOST = 200;

const shown = new Map<HTMLLIElement, Told>();

export function startRequests(): void {
  field('request-filter').addEventListener('input', filter);
  field('only-refused').addEventListener('change', filter);
  find('clear-requests', HTMLButtonElement).addEventListener('click', () => {
    find('request-list', HTMLOListElement).replaceChildren();
    shown.clear();
    filter();
  });
}

/** @param requests the newest first; they go on top of those that are there. */
export function addRequests(requests: Told[]): void {
  const list = find('request-list', HTMLOListElement);
  const rows = requests.map((told) => {
    const row = make('li', {}, describe(told));
    shown.set(row, told);
    return row;
  });
  list.prepend(...rows);
  for (const old of [...list.children].slice(MOST)) {
    old.remove();
    shown.delete(old as HTMLLIElement);
  }
  filter();
}

function describe(told: Told): HTMLDetailsElement {
  const { at, what, who, status, refusal, isPlanned } = told;
  const isRefused = isFailure(told);
  const result = `${status}${refusal?.name ? ` ${refusal.name}` : ''}`;
  const head = summary(
    moment(at),
    make('strong', {}, what),
    who === undefined ? undefined : make('span', {}, who),
    make('span', { class: isRefused ? 'refused' : 'done' }, result),
    refusal?.text ? make('span', {}, refusal.text) : undefined,
    isPlanned ? make('span', { class: 'quiet' }, 'a planned fault') : undefined,
  );
  const details = make('details', {}, head);
  details.addEventListener('toggle', () => details.append(...more(told)), { once: true });
  return details;
}

function more({ number, took, userPoolId, clientId, from, asked, answered }: Told): Node[] {
  const pairs = [
    ['Number', `${number}, answered after ${took.toFixed(1)} ms`],
    ['Pool', userPoolId],
    ['Client', clientId],
    ['Page of', from],
  ] as const;
  return [
    terms(pairs.filter(([, value]) => value !== undefined)),
    ...part('Asked', asked),
    ...part('Answered', answered),
  ];
}

function part(title: string, content: unknown): Node[] {
  if (content === undefined) return [];
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  return [make('div', { class: 'quiet' }, title), make('pre', {}, text)];
}

function isFailure({ status, refusal }: Told): boolean {
  return refusal !== undefined || typeof status === 'string' || status >= 400;
}

function filter(): void {
  const text = field('request-filter').value.trim().toLowerCase();
  const isOnlyRefused = field('only-refused').checked;
  for (const [row, told] of shown) {
    const isWanted = JSON.stringify(told).toLowerCase().includes(text);
    row.hidden = !isWanted || (isOnlyRefused && !isFailure(told));
  }
  find('no-requests', HTMLElement).hidden = shown.size > 0;
}
