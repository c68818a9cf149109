/** What a provider that pretends sends back by the browser: the code of a profile, which works once, or of what is to go wrong. */
import { randomUUID } from 'node:crypto';
import type { Profile } from '../federation/profile.ts';
import { openSealed, sealFor } from '../oauth/sealed.ts';
import type { Visit } from '../oauth/visit.ts';
import { entry, setEntry } from '../store/entries.ts';
import { sweepRows } from '../store/rows.ts';

const LIFE = 5 * 60_000;

/** How the provider behaves once it knows who it is. */
export const endings = ['works', 'no-email', 'error', 'timeout', 'slow'] as const;

export type Ending = (typeof endings)[number];

type Content = { id: string; kind: 'pretend'; provider: string; profile: Profile; ending: Ending; expiresAt: number };

export function makeCode({ pool, world }: Visit, given: Pick<Content, 'provider' | 'profile' | 'ending'>): string {
  const content: Content = { ...given, id: randomUUID(), kind: 'pretend', expiresAt: world.clock.now() + LIFE };
  return sealFor(pool, 'federation', content);
}

/** @returns undefined for anything but a code of that provider that is not too old and was not spent before. */
export function spendCode({ pool, world }: Visit, provider: string, code: string): Content | undefined {
  const content = openSealed<Content>(world, pool, 'federation', code);
  if (content?.kind !== 'pretend' || content.provider !== provider) return undefined;
  const now = world.clock.now();
  sweepRows(pool.spentSessions, (forgetAt) => forgetAt <= now);
  if (entry(pool.spentSessions, content.id) !== undefined) return undefined;
  setEntry(pool.spentSessions, content.id, content.expiresAt);
  return content;
}
