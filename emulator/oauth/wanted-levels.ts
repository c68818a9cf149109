/** `acr_values` and `max_age`: how sure a sign-in has to be, and how fresh. AWS developer guide, "Authentication levels with ACR and AMR claims". */
import { type Level, levelsNamed } from '../pools/level-names.ts';
import { levelOf } from '../tokens/levels.ts';
import type { Session } from './session.ts';
import type { Visit } from './visit.ts';

/** What the hosted UI and the Lite plan know nothing of. */
function knowsLevels({ pool, version }: Visit): boolean {
  return version > 1 && pool.settings.UserPoolTier !== 'LITE';
}

/** The levels of `acr_values`, the one that is wanted most first; none where the application is content with any. */
export function wantedLevels(visit: Visit): Level[] {
  return knowsLevels(visit) ? levelsNamed(visit.pool, visit.query.get('acr_values') ?? '') : [];
}

/**
 * Whether a session will do for what the application asks.
 *
 * Unlike Cognito, perhaps: it does when it has come to any of the levels; and whoever has to reach a higher one signs in anew, by every
 * question. A session without levels, such as of somebody who has come from a provider, has come to none.
 */
export function doesSessionSuffice(visit: Visit, { methods, authenticatedAt }: Session): boolean {
  if (!knowsLevels(visit)) return true;
  const maxAge = visit.query.get('max_age');
  const levels = wantedLevels(visit);
  const isFresh = maxAge === null || visit.world.clock.now() - authenticatedAt <= Number(maxAge) * 1000;
  return isFresh && (levels.length === 0 || levels.some((level) => methods && levelOf(methods) >= level));
}
