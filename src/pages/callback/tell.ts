/** What callback.html says when nobody was signed in, and the ways on from there. */
import { callback as words } from '#words/callback';
import { refusals } from '#words/refusals';
import type { Refusal } from '../../managed/answers.ts';
import type { Attempt } from '../../managed/attempts.ts';
import { titleOf } from '../../managed/federated.ts';
import { leaveAgain } from '../../managed/leave.ts';
import { findButton, showIf } from '../../view/parts.ts';
import { pressed, setIdle } from '../../view/status.ts';
import { showSummary } from '../../view/summary.ts';
import { attributeName } from '../../words/attribute-names.ts';
import { explain } from '../../words/explain.ts';

function refusalWords(refusal: Refusal, { provider }: Attempt): string {
  const title = provider === 'COGNITO' ? words.pages : titleOf(provider);
  switch (refusal.why) {
    case 'refused':
      return words.refused(title);
    case 'trouble':
      return words.trouble(title);
    case 'lacking':
      return words.lacking(title, refusal.attributes.map(attributeName));
    case 'not-allowed':
      return words.notAllowed;
    case 'function':
      return refusals.reasons['refused-by-function'](refusal.said);
    case 'linked-just-now':
    case 'unknown':
      return words.failed;
    default:
      return refusal satisfies never;
  }
}

type Plain = 'notAllowed' | 'tooOld' | 'used' | 'unfit' | 'failed';

/** @param attempt That can be made again. */
export function tell(what: Plain, attempt?: Attempt): void {
  show(words[what], attempt);
}

export function tellRefusal(refusal: Refusal, attempt: Attempt): void {
  show(refusalWords(refusal, attempt), attempt);
}

function show(sentence: string, attempt?: Attempt): void {
  const item = document.createElement('li');
  item.textContent = sentence;
  showIf({ 'under-way': false, over: true, again: attempt !== undefined });
  showSummary([item]);
  // Back to where the person wanted to go in the end; without it, the link leads to login all the same.
  import('../../gate/carry.ts').then(({ carryLinks }) => carryLinks()).catch(() => {});
  if (attempt) void offerAgain(attempt);
}

export async function tellError(error: unknown, attempt: Attempt): Promise<void> {
  show((await explain(error)).words, attempt);
}

async function offerAgain(attempt: Attempt): Promise<void> {
  const button = findButton('again');
  await pressed(button);
  await leaveAgain(attempt, true).catch((error: unknown) => {
    if (button) setIdle(button);
    return tellError(error, attempt);
  });
}
