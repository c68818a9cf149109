/** News that takes the focus, since the button that led to it may be gone. */
import { findStatus } from './find.ts';
import { say } from './say.ts';

export function tell(sentence: string): void {
  say(sentence);
  const status = findStatus();
  status.tabIndex = -1;
  status.focus();
}
