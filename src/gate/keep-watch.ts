/** Notices that a page may have become another person's, or nobody's: whoever has it looks again then. */
import { comeBackAnew } from '../session/token-storage.ts';

/** To listen twice changes nothing. */
export function keepWatch(recheck: () => void): void {
  for (const event of ['storage', 'focus', 'visibilitychange']) addEventListener(event, recheck, true);
  comeBackAnew();
}

/** What the page needs later is loaded now, after it has been shown, in case the network is gone by then. */
export function prepareToStay(recheck: () => void): void {
  setTimeout(() =>
    import('./stay.ts').then(
      ({ joinTabs }) => joinTabs(recheck),
      () => {},
    ),
  );
}
