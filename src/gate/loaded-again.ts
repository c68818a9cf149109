/** What a page says that was loaded again while it asked for something; loaded when that is so. */
import { again } from '#words/again';
import { tell } from '../view/status.ts';
import { wasAskingFor } from './asking.ts';

/** Takes the focus, since nothing has it. */
export function tellLoadedAgain(): void {
  const askedFor = wasAskingFor();
  if (isKnown(askedFor)) tell(again[askedFor]);
}

/** The history could hold anything. */
function isKnown(askedFor: string): askedFor is keyof typeof again {
  return Object.hasOwn(again, askedFor);
}
