/** Mail, pools, clock and faults. */
import type { Look, ToldMessage, ToldPool } from '../told.ts';
import { attempt, button, call, control, copy, copyButton, dangerousButton, onSubmit } from './ask.ts';
import { field, find, make, moment, summary } from './elements.ts';

/** How far the pool's clock is from the browser's, in milliseconds. */
let offset = 0;
let ahead = 0;

export function startRest(): void {
  for (const element of document.querySelectorAll<HTMLButtonElement>('[data-advance]')) {
    element.addEventListener('click', () => attempt(() => advance(Number(element.dataset.advance))));
  }
  find('clock-back', HTMLButtonElement).addEventListener('click', () => attempt(() => advance(-ahead)));
  onSubmit(find('plan-fault', HTMLFormElement), planFault);
  find('clear-faults', HTMLButtonElement).addEventListener('click', () => {
    attempt(async () => {
      await control('faults/clear', {});
      return 'No faults are planned any more.';
    });
  });
  const reset = async () => {
    await control('reset', {});
    location.reload();
    return undefined;
  };
  find('reset', HTMLElement).append(dangerousButton('Forget everything', 'Yes, forget everything', reset));
  setInterval(tick, 1000);
}

export function showRest(look: Look): void {
  ahead = look.ahead;
  offset = Date.parse(look.now) - Date.now();
  tick();
  find('ahead', HTMLElement).textContent = ahead === 0 ? '' : `moved by ${lengthOf(ahead)}`;
  find('clock-back', HTMLButtonElement).hidden = ahead === 0;
  showList('mail-list', look.mail, describeMessage);
  find('no-mail', HTMLElement).hidden = look.mail.length > 0;
  showList('pool-list', look.pools, describePool);
  showList('identity-list', look.identityPools, describeIdentityPool);
  showList('fault-list', look.faults, ({ operation, answers }) => [`${operation}: ${answers.join(', ')}`]);
  find('clear-faults', HTMLButtonElement).hidden = look.faults.length === 0;
}

const lists = new Map<string, string>();

/** Made anew only when something has changed, so that nothing is taken from under somebody's hands. */
function showList<Item>(id: string, items: Item[], describe: (item: Item) => (Node | string)[]): void {
  const told = JSON.stringify(items);
  if (lists.get(id) === told) return;
  lists.set(id, told);
  find(id, HTMLUListElement).replaceChildren(...items.map((item) => make('li', {}, ...describe(item))));
}

function describeMessage({ to, purpose, subject, code, link, text, sentAt }: ToldMessage): Node[] {
  const head = summary(
    moment(sentAt),
    make('strong', {}, to),
    make('span', { class: 'quiet' }, subject ?? purpose),
    code === undefined ? undefined : make('code', { class: 'sent' }, code),
  );
  const tools = make('div', { class: 'row' });
  if (code !== undefined) tools.append(copyButton(`the code to ${to}`, () => code));
  if (link !== undefined && /^https?:\/\//i.test(link)) {
    tools.append(make('a', { href: link, rel: 'noreferrer' }, 'Open the link'));
  }
  return [make('details', {}, head, make('p', { class: 'mail', dir: 'auto' }, text), tools)];
}

function describePool({ id, name, people, clients, signInNames }: ToldPool): Node[] {
  const documents = `/${id}/.well-known/`;
  const names = signInNames.length > 0 ? signInNames.join(' or ') : 'user name';
  return [
    make(
      'div',
      { class: 'row' },
      make('strong', {}, name),
      make('code', {}, id),
      copyButton(`the id of ${name}`, () => id),
    ),
    make('div', { class: 'quiet' }, `${people} ${people === 1 ? 'person' : 'people'}, who sign in by ${names}`),
    make(
      'div',
      { class: 'row' },
      make('a', { href: `${documents}openid-configuration` }, 'Discovery'),
      make('a', { href: `${documents}jwks.json` }, 'Keys'),
    ),
    make('ul', {}, ...clients.map((client) => describeClient(id, client))),
  ];
}

function describeIdentityPool({ id, name }: Look['identityPools'][number]): Node[] {
  const copy = copyButton(`the id of the identity pool ${name}`, () => id);
  return [make('div', { class: 'row' }, make('strong', {}, `Identity pool ${name}`), make('code', {}, id), copy)];
}

function describeClient(UserPoolId: string, { id, name, hasSecret }: ToldPool['clients'][number]): HTMLLIElement {
  const item = make(
    'li',
    {},
    make('bdi', {}, name),
    ' ',
    make('code', {}, id),
    ' ',
    copyButton(`the client id of ${name}`, () => id),
  );
  if (hasSecret) {
    const read = async () => {
      const asked = { UserPoolId, ClientId: id };
      const { UserPoolClient } = await call<{ UserPoolClient: { ClientSecret: string } }>(
        'DescribeUserPoolClient',
        asked,
      );
      await copy(UserPoolClient.ClientSecret);
      return `Copied the secret of ${name}.`;
    };
    item.append(' ', button(`Copy the secret of ${name}`, read));
  }
  return item;
}

async function advance(milliseconds: number): Promise<string> {
  await control('clock', { advance: milliseconds });
  return `The clock is moved by ${lengthOf(milliseconds)}.`;
}

function tick(): void {
  const now = new Date(Date.now() + offset).toISOString();
  const time = find('now', HTMLTimeElement);
  time.dateTime = now;
  time.textContent = `${now.slice(0, 19).replace('T', ' ')} UTC`;
}

async function planFault(): Promise<string> {
  const operation = field('fault-operation').value.trim();
  const answer = find('fault-answer', HTMLSelectElement).value;
  const times = Number(field('fault-times').value);
  await control('faults', { operation, answer: Number(answer) || answer, times });
  field('fault-operation').value = '';
  return `Planned for ${operation}.`;
}

/** In the largest unit that leaves little over. */
function lengthOf(milliseconds: number): string {
  const [amount, sign] = [Math.abs(milliseconds), milliseconds < 0 ? '−' : '+'];
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000],
  ] as const;
  const [unit, length] = units.find(([, size]) => amount >= size) ?? ['second', 1000];
  const count = Math.round((amount / length) * 10) / 10;
  return `${sign}${count} ${unit}${count === 1 ? '' : 's'}`;
}
