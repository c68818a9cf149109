/** Notices that a page may have become another person's, or nobody's: whoever has it looks again then. */
import { config } from '#config';
import { comeBackAnew } from '../session/token-storage.ts';
import { readTokens } from '../session/tokens.ts';

/** How long the tab that has taken the tokens away gets to say why, in milliseconds: that they are gone may be known first. */
const patience = 100;

let look: () => void;

function onEvent({ type }: Event): void {
  if (type === 'storage' && !readTokens()) setTimeout(look, patience);
  else look();
}

/** To listen twice changes nothing. */
export function keepWatch(recheck: () => void): void {
  look = recheck;
  for (const event of ['storage', 'focus', 'visibilitychange']) addEventListener(event, onEvent, true);
  comeBackAnew();
}

/** What the page needs later is loaded now, after it has been shown, in case the network is gone by then. */
export function prepareToStay(recheck: () => void): void {
  setTimeout(() =>
    import('./stay.ts').then(
      ({ stay }) => stay(recheck),
      () => {},
    ),
  );
}

/** Where sign-ins end by themselves, one that is over is nobody's before its page is shown. */
export async function endInTime(): Promise<void> {
  if (config.idleMinutes || config.sessionHours) (await import('./time-out.ts')).endIfOver();
}
