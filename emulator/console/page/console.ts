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
  for (;;) {
    const problem = find('problem', HTMLElement);
    try {
      const look = await lookAgain(last);
      last = look.last;
      if (problem.textContent === LOST) problem.textContent = '';
      await showPeople();
      await pause(BREATH);
    } catch (error) {
      problem.textContent = error instanceof Refused ? error.message : LOST;
      await pause(PAUSE);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function lookAgain(last: number | undefined): Promise<Look> {
  const wait = last === undefined ? '' : `?after=${last}&wait=${LONGEST}`;
  const look = await control<Look>(`console${wait}`);
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
