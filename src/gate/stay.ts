/** What a page needs later, loaded together after it has been shown, in case the network is gone by then. */
import { config } from '#config';
import '../session/refresh.ts';
import { joinTabs } from '../session/tabs.ts';

/** @param recheck Looks again whose tokens are stored. */
export function stay(recheck: () => void): void {
  joinTabs(recheck);
  if (config.idleMinutes || config.sessionHours)
    import('./time-out.ts').then(
      ({ keepTime }) => keepTime(),
      () => {},
    );
}
