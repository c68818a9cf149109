/**
 * Ends a sign-in that nobody uses any more, or that has lasted as long as the configuration lets it; loaded where that says so.
 * Who is active in one tab is active in all of theirs, and who is out is out in all.
 */
import { config } from '#config';
import { claimsOf } from '../cognito/claims.ts';
import { lastActive, onActivity, setActive } from '../session/activity.ts';
import { endSignIn } from '../session/end-sign-in.ts';
import { keepHere, keptHere } from '../session/kept-here.ts';
import { ownTokens } from '../session/person.ts';
import { endSession, type SessionEnd } from '../session/session-end.ts';
import { readTokens, type Tokens } from '../session/tokens.ts';
import { askToStay, dismiss, isAsked } from '../view/time-out-dialog.ts';
import { type End, endOf, type Limits, warnAt } from './time-left.ts';

const limits: Limits = { idleMinutes: config.idleMinutes, sessionHours: config.sessionHours };

/** Of the end that the person has been warned of, and goes on until then; other pages know it too, where the browser keeps it. */
let accepted = 0;
let isKept = false;
/** When the sign-in of this page's person ends, as far as was known while its tokens were there. */
let lastDue: End | undefined;

/** In milliseconds. One long wait would be longer still by the time that a machine sleeps, and knows nothing of a clock that is set. */
const rhythm = 2000;

/** Before a page is shown: a sign-in that is over by now is nobody's any more. To open a page is to be active. */
export function endIfOver(): void {
  const tokens = readTokens();
  if (!tokens) return;
  if (Date.now() >= endFor(tokens).at) end(tokens, 'session-ended');
  else setActive(subOf(tokens), true);
}

/** From here on, as long as the page is there. To call it twice changes nothing. */
export function keepTime(): void {
  if (isKept) return;
  isKept = true;
  onActivity(noteActivity, look);
  addEventListener('pagehide', ({ persisted }) => persisted && addEventListener('pageshow', look, { once: true }));
  setInterval(look, rhythm);
  look();
}

/** While the question is open, only its answer counts: a key that was meant for something else does not answer it. */
function noteActivity(): void {
  const tokens = ownTokens();
  if (tokens && !isAsked()) setActive(subOf(tokens));
}

/** Looks at the clock; another tab may have heard of the person meanwhile. */
function look(): void {
  const tokens = ownTokens();
  const due = tokens && endFor(tokens);
  const now = Date.now();
  // Another page of the same sign-in was quicker, maybe on another sub-domain, from which no word gets here.
  if (!due && lastDue && now >= lastDue.at) endSession('session-ended');
  lastDue = due;
  if (tokens && due && now >= due.at) end(tokens, 'session-ended');
  else if (tokens && due && now >= warnAt(due, limits) && !isAccepted(tokens, due)) ask(tokens, due);
  else dismiss();
}

function ask(tokens: Tokens, due: End): void {
  askToStay(due, (answer) => {
    if (answer === 'leave') {
      end(tokens, due.kind === 'idle' ? 'signed-out' : 'session-ended');
    } else {
      if (due.kind === 'session') accept(tokens, due);
      setActive(subOf(tokens), true);
      look();
    }
  });
}

function accept(tokens: Tokens, { at }: End): void {
  accepted = at;
  keepHere('warned', subOf(tokens), at);
}

/** To within a minute: a refresh may find that the clock goes otherwise. What is put off by being there is asked each time. */
function isAccepted(tokens: Tokens, { kind, at }: End): boolean {
  const known = [accepted, Number(keptHere('warned', subOf(tokens)))];
  return kind === 'session' && known.some((each) => Math.abs(at - each) < 60_000);
}

/** Others hear of it before the tokens are gone, so that they know why. The gate then leads to login. */
function end(tokens: Tokens, why: SessionEnd): void {
  dismiss();
  endSignIn(tokens, { end: why, extent: limits.idleMinutes ? 'person' : 'sign-in' }).catch(() => {});
  endSession(why, tokens);
}

function endFor(tokens: Tokens): End {
  const { auth_time: authTime, iat } = claimsOf(tokens.accessToken);
  const signedIn = ((authTime ?? iat) + tokens.clockDrift) * 1000;
  return endOf({ signedIn, active: Math.max(signedIn, lastActive(subOf(tokens))) }, limits);
}

function subOf({ idToken }: Tokens): string {
  return claimsOf(idToken).sub;
}
