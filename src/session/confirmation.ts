/** Whose address is about to be confirmed, or just was, as the tabs of this browser tell each other. */
import { config } from '#config';
import { markOf } from './mark-of.ts';

const key = `CognitoIdentityServiceProvider.${config.clientId}.waiting`;
const channelName = `gatehouse.${config.clientId}.confirmed`;

/** What an account may be known by: its e-mail address, Cognito's own name for it. Empty ones are nobody's. */
export type Names = readonly (string | undefined)[];

/**
 * Somebody in this browser waits for the mail with the code: also for the tab in which the link will open. Programs that
 * open the links of each mail before its reader does keep nothing of the kind.
 */
export function waitHere(names: Names): void {
  const marks = marksOf(names);
  const before = waitingMarks();
  const all = isAmong(before, marks) ? [...new Set([...before, ...marks])] : marks;
  attempt(() => localStorage.setItem(key, all.join(' ')));
}

/** Whether the account that is waited for is this one. */
export function isWaitedForHere(names: Names): boolean {
  return isAmong(waitingMarks(), marksOf(names));
}

export function waitNoMore(names: Names): void {
  if (isWaitedForHere(names)) attempt(() => localStorage.removeItem(key));
}

/** Tells the tabs that wait for this very account. */
export function tellConfirmed(names: Names): void {
  const channel = attempt(() => new BroadcastChannel(channelName));
  channel?.postMessage(marksOf(names));
  channel?.close();
}

export function hearConfirmed(names: Names, act: () => void): void {
  const channel = attempt(() => new BroadcastChannel(channelName));
  channel?.addEventListener('message', ({ data: marks }: MessageEvent<string[]>) => {
    if (isAmong(marks, marksOf(names))) act();
  });
}

function waitingMarks(): string[] {
  return attempt(() => localStorage.getItem(key))?.split(' ') ?? [];
}

function isAmong(some: readonly string[], others: readonly string[]): boolean {
  return some.some((mark) => others.includes(mark));
}

function marksOf(names: Names): string[] {
  return names.flatMap((name) => (name ? markOf(name) : []));
}

/** Where the browser has no storage the link asks for one press more, and without channels tabs are on their own. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
