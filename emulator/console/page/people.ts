/** People of a pool: found, added, and each with what can be done to them. */
import type { ToldPool } from '../told.ts';
import { attempt, call, onSubmit, Refused } from './ask.ts';
import { field, find, make } from './elements.ts';
import { type Facts, type Person, personBody, readFacts } from './person.ts';

const PAGE = 30;

type Row = {
  element: HTMLLIElement;
  details: HTMLDetailsElement;
  userPoolId: string;
  username: string;
  /** What its summary says, and what it says when it is open. */
  told: string;
  facts: string;
};

/** By pool and user name. */
const rows = new Map<string, Row>();

let pools: ToldPool[] = [];
let pages = 1;

export function startPeople(): void {
  onSubmit(find('find', HTMLFormElement), begin);
  find('pool', HTMLSelectElement).addEventListener('change', () => attempt(begin));
  find('more-people', HTMLButtonElement).addEventListener('click', () => {
    pages += 1;
    attempt(showPeople);
  });
  onSubmit(find('add-person', HTMLFormElement), addPerson);
}

export function setPools(now: ToldPool[]): void {
  const select = find('pool', HTMLSelectElement);
  const isSame = pools.map(({ id }) => id).join() === now.map(({ id }) => id).join();
  pools = now;
  if (isSame) return;
  const chosen = select.value;
  select.replaceChildren(...now.map(({ id, name }) => make('option', { value: id }, `${name} (${id})`)));
  if (now.some(({ id }) => id === chosen)) select.value = chosen;
}

async function begin(): Promise<undefined> {
  pages = 1;
  return showPeople();
}

/** Those that are shown already stay as they are, open or not, unless something about them has changed. */
export async function showPeople(): Promise<undefined> {
  const userPoolId = find('pool', HTMLSelectElement).value;
  const { people, isMore } = await readPeople(userPoolId);
  const list = find('people-list', HTMLUListElement);
  const now = people.map((person) => rowFor(userPoolId, person));
  for (const [key, row] of rows) if (!now.includes(row)) rows.delete(key);
  const elements = now.map(({ element }) => element);
  if (elements.some((element, place) => list.children[place] !== element) || list.children.length > elements.length) {
    list.replaceChildren(...elements);
  }
  find('no-people', HTMLElement).hidden = people.length > 0;
  find('more-people', HTMLButtonElement).hidden = !isMore;
  await Promise.all(now.map(showChanges));
  return undefined;
}

async function readPeople(UserPoolId: string): Promise<{ people: Person[]; isMore: boolean }> {
  if (UserPoolId === '') return { people: [], isMore: false };
  const text = field('find-text').value.trim().replaceAll(/["\\]/g, '\\$&');
  const Filter = text === '' ? undefined : `${find('find-by', HTMLSelectElement).value} ^= "${text}"`;
  const people: Person[] = [];
  let PaginationToken: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const asked = { UserPoolId, Limit: PAGE, Filter, PaginationToken };
    const answer = await call<{ Users: Person[]; PaginationToken?: string }>('ListUsers', asked);
    people.push(...answer.Users);
    PaginationToken = answer.PaginationToken;
    if (PaginationToken === undefined) break;
  }
  return { people, isMore: PaginationToken !== undefined };
}

function rowFor(userPoolId: string, person: Person): Row {
  const told = JSON.stringify(person);
  const row = rows.get(keyOf(userPoolId, person.Username)) ?? newRow(userPoolId, person.Username);
  if (row.told !== told) row.details.querySelector('summary')?.replaceChildren(...summaryOf(person));
  row.told = told;
  return row;
}

function keyOf(userPoolId: string, username: string): string {
  return `${userPoolId} ${username}`;
}

function newRow(userPoolId: string, username: string): Row {
  const details = make('details', {}, make('summary', {}));
  const row = { element: make('li', {}, details), details, userPoolId, username, told: '', facts: '' };
  details.addEventListener('toggle', () => {
    if (details.open) attempt(() => fill(row));
  });
  rows.set(keyOf(userPoolId, username), row);
  return row;
}

async function fill(row: Row): Promise<undefined> {
  show(row, await readFacts(row));
  return undefined;
}

/** Signing in, groups and devices change nothing that a list of people tells. What somebody is typing there must not vanish. */
async function showChanges(row: Row): Promise<void> {
  if (!row.details.open || isBusy(row)) return;
  // Who has just been deleted is not in the next list.
  const facts = await readFacts(row).catch(() => undefined);
  if (facts && JSON.stringify(facts) !== row.facts && row.details.open && !isBusy(row)) show(row, facts);
}

function isBusy({ details }: Row): boolean {
  const focused = document.activeElement;
  const isInside = details.contains(focused) && focused !== details.querySelector('summary');
  return isInside || [...details.querySelectorAll('input')].some(({ type, value }) => type === 'text' && value !== '');
}

function show(row: Row, facts: Facts): void {
  const { details, userPoolId, username } = row;
  row.facts = JSON.stringify(facts);
  const showAgain = async () => {
    await showPeople();
    const found = rows.get(keyOf(userPoolId, username));
    if (found) await fill(found);
    else find('find-text', HTMLInputElement).focus();
  };
  const hadFocus = details.contains(document.activeElement);
  const [summary, ...others] = details.children;
  for (const other of others) other.remove();
  details.append(...personBody({ userPoolId, username, showAgain }, facts));
  if (hadFocus && summary instanceof HTMLElement) summary.focus({ preventScroll: true });
}

function summaryOf({ Username, UserStatus, Enabled, Attributes }: Person): (Node | string)[] {
  const value = (name: string) => Attributes.find(({ Name }) => Name === name)?.Value;
  const [name, address] = [value('name'), value('email') ?? value('phone_number')];
  return [
    make('strong', {}, address ?? Username),
    ...(name === undefined ? [] : [make('span', {}, name)]),
    make('span', { class: 'quiet' }, UserStatus),
    ...(Enabled ? [] : [make('span', { class: 'refused' }, 'disabled')]),
  ].flatMap((part) => [part, ' ']);
}

async function addPerson(): Promise<string> {
  const UserPoolId = find('pool', HTMLSelectElement).value;
  const [Username, Password] = [field('add-name').value.trim(), field('add-password').value];
  const isInvited = field('add-invite').checked;
  const DesiredDeliveryMediums = [Username.includes('@') ? 'EMAIL' : 'SMS'];
  const told = isInvited ? { DesiredDeliveryMediums } : { MessageAction: 'SUPPRESS' };
  await call('AdminCreateUser', { UserPoolId, Username, UserAttributes: verified(Username), ...told });
  for (const id of ['add-name', 'add-password']) field(id).value = '';
  if (!isInvited && Password !== '') await setPassword({ UserPoolId, Username, Password });
  await showPeople();
  return `${Username} is added.`;
}

/** Who is added with a password that the pool refuses is there: added again they would be somebody who exists. */
async function setPassword(given: { UserPoolId: string; Username: string; Password: string }): Promise<void> {
  try {
    await call('AdminSetUserPassword', { ...given, Permanent: true });
  } catch (error) {
    await showPeople();
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused(`${given.Username} is added, but has no password yet. ${why}`);
  }
}

/** What is an address counts as verified, and is one that mail can go to. */
function verified(name: string): { Name: string; Value: string }[] {
  const attribute = name.includes('@') ? 'email' : name.startsWith('+') ? 'phone_number' : undefined;
  if (attribute === undefined) return [];
  return [
    { Name: attribute, Value: name },
    { Name: `${attribute}_verified`, Value: 'true' },
  ];
}
