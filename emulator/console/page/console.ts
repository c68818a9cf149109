/** The console's script: looks again whenever something has happened. */
import type { Look } from '../told.ts';
import { control, Refused } from './ask.ts';
import { find } from './elements.ts';
import { setPools, showPeople, startPeople } from './people.ts';
import { addRequests, startRequests } from './requests.ts';
import { showRest, startRest } from './rest.ts';

/** Milliseconds after which it looks even if nothing was asked: somebody may have changed the emulator from its own process. */
const LONGEST = 15_000;
const PAUSE = 2000;

/** Where much is asked at once, it is shown a few times a second. */
const BREATH = 250;

const LOST = 'The emulator does not answer. Trying again…';

async function follow(): Promise<never> {
  let last: number | undefined;
  let wait = LONGEST;
  for (;;) {
    const problem = find('problem', HTMLElement);
    try {
      const look = await lookAgain(last, wait);
      last = look.last;
      wait = LONGEST;
      if (problem.textContent === LOST) problem.textContent = '';
      await showPeople();
      await pause(BREATH);
    } catch (error) {
      problem.textContent = error instanceof Refused ? error.message : LOST;
      // That it answers again is to be seen at once.
      wait = 0;
      await pause(PAUSE);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function lookAgain(last: number | undefined, wait: number): Promise<Look> {
  const look = await control<Look>(last === undefined ? 'console' : `console?after=${last}&wait=${wait}`);
  // It was started again, and counts from the beginning.
  if (last !== undefined && look.last < last) location.reload();
  addRequests(look.requests);
  setPools(look.pools);
  showRest(look);
  return look;
}

startRequests();
startPeople();
startRest();
follow();
