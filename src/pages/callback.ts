/** callback.html: whoever comes back from managed login is signed in and led on, or told why not. */

import { goTo, leaveFor } from '../gate/address.ts';
import { goOn, lookQuietly } from '../gate/way-in.ts';
import { type Answer, answerIn, refusalIn } from '../managed/answers.ts';
import { type Attempt, isTooOld, keepAttempt, takeAttempt } from '../managed/attempts.ts';
import { leaveAgain, takeWayAfterLogout } from '../managed/leave.ts';
import { showTrouble } from '../view/summary.ts';
import { handAnswer, takeHandedAnswer } from './callback/hand-answer.ts';

// A code in the address is in nobody's way for longer than this takes.
const answer = answerIn(location) ?? takeHandedAnswer();
history.replaceState(null, '', location.pathname + keptReturn());
/** Asked for at once, in case the network is gone when there is something to tell. */
const telling = import('./callback/tell.ts');
telling.catch(() => {});
await (answer ? arrive(answer) : passBy()).catch((error: unknown) => showTrouble(error));

async function arrive(given: Answer): Promise<void> {
  const attempt = takeAttempt(given.state);
  if (!attempt) return strange();
  if (folderOf(attempt.page) !== folderOf(location.href)) {
    keepAttempt(attempt);
    handAnswer(given);
    return goTo(attempt.page);
  }
  history.replaceState(null, '', `?${new URLSearchParams({ return: attempt.back })}`);
  if (isTooOld(attempt)) return (await telling).tell('tooOld', attempt);
  if (given.code && !given.error) return finish(given.code, attempt);
  const refusal = refusalIn(given);
  if (refusal.why === 'linked-just-now' && attempt.repeats === 0) return leaveAgain(attempt);
  const isOfTheSite = refusal.why === 'unknown' || refusal.why === 'not-allowed';
  console[isOfTheSite ? 'warn' : 'debug'](`managedLogin: ${given.error}: ${given.description}`);
  (await telling).tellRefusal(refusal, attempt);
}

/** Its language: hosts that leave the ending out of addresses send from each page to another name of it. */
function folderOf(page: string): string {
  return new URL('.', page).href;
}

async function finish(code: string, attempt: Attempt): Promise<void> {
  try {
    const { signInByCode } = await import('./callback/sign-in-by-code.ts');
    const end = await signInByCode(code, attempt);
    if (end === 'signed-in') return await goOn();
    // What was tried once counts no more, and another code comes without a question.
    if (end === 'spent' && attempt.repeats === 0) return await leaveAgain(attempt);
    (await telling).tell(end === 'unfit' ? 'unfit' : end === 'not-set-up' ? 'notAllowed' : 'failed', attempt);
  } catch (error) {
    await (await telling).tellError(error, attempt);
  }
}

/** Nobody here has begun it: it came from a link, was begun in another tab, or has come before. */
async function strange(): Promise<void> {
  await lookQuietly();
  (await telling).tell('used');
}

/** Here from the way out, or once more with nothing left to do. */
async function passBy(): Promise<void> {
  const after = takeWayAfterLogout();
  if (after) return goTo(after);
  await lookQuietly();
  return leaveFor('login');
}

function keptReturn(): string {
  const back = new URLSearchParams(location.search).get('return');
  return back && !answer ? `?${new URLSearchParams({ return: back })}` : '';
}
