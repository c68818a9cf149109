/** What the four levels of a sign-in are called in a pool: AcrConfiguration, and Cognito's names for the rest. */
import type { AcrLevelConfigType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import type { Pool } from '../store/state.ts';

/** From the lowest to the highest: see `tokens/levels.ts` for what they take. */
export const levels = [1, 2, 3, 4] as const;

export type Level = (typeof levels)[number];

export function levelName({ settings }: Pick<Pool, 'settings'>, level: Level): string {
  return settings.AcrConfiguration?.[`Level${level}`]?.AcrValue ?? `urn:cognito:loa:${level}`;
}

/** @param names with blanks between them; what is no level of the pool is skipped. */
export function levelsNamed(pool: Pick<Pool, 'settings'>, names: string): Level[] {
  return names.split(' ').flatMap((name) => levels.filter((level) => levelName(pool, level) === name));
}

/** With the names of those levels that were given none; nothing for a pool that has named none. */
export function describeLevelNames(pool: Pick<Pool, 'settings'>): {
  AcrConfiguration?: Record<string, AcrLevelConfigType>;
} {
  if (!pool.settings.AcrConfiguration) return {};
  const named = levels.map((level) => [`Level${level}`, { AcrValue: levelName(pool, level) }] as const);
  return { AcrConfiguration: Object.fromEntries(named) };
}

/**
 * Unlike Cognito: the rules are the guide's, the texts are ours.
 *
 * @throws {CognitoException} InvalidParameter, FeatureUnavailableInTier.
 */
export function checkLevelNames(settings: Pool['settings']): void {
  const given = Object.keys(settings.AcrConfiguration ?? {});
  if (given.length === 0) return;
  const stranger = given.find((key) => !levels.some((level) => key === `Level${level}`));
  if (stranger !== undefined) refuse('InvalidParameter', `AcrConfiguration has no level ${stranger}.`);
  if (new Set(levels.map((level) => levelName({ settings }, level))).size < levels.length) {
    refuse('InvalidParameter', 'Every AcrValue of a user pool has to be another one.');
  }
  if (settings.UserPoolTier === 'LITE') {
    refuse('FeatureUnavailableInTier', 'AcrConfiguration is not available in the LITE tier.');
  }
}
