/** What a page says that was loaded again while it asked for something; loaded when that is so. */
import { again } from '#words/again';
import { wasAskingFor } from './asking.ts';

/** Takes the focus, since nothing has it. No other module of the room is needed, so that no page comes in more pieces. */
export function tellLoadedAgain(): void {
  const askedFor = wasAskingFor();
  const sentence = isKnown(askedFor) ? again[askedFor] : '';
  const status = document.querySelector<HTMLElement>('[role="status"]');
  if (!sentence || !status) return;
  status.textContent = sentence;
  status.tabIndex = -1;
  status.focus();
}

/** The history could hold anything. */
function isKnown(askedFor: string): askedFor is keyof typeof again {
  return Object.hasOwn(again, askedFor);
}
