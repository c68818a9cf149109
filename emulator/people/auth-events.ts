/**
 * What somebody did about signing in, kept where the pool's threat protection is on: AWS developer guide, "Viewing user event history".
 * Unlike Cognito: nothing is ever found risky, whatever the risk configuration says, so no mail asks people whether it was they.
 */
import { randomUUID } from 'node:crypto';
import { CognitoException } from '../errors.ts';
import { setEntry } from '../store/entries.ts';
import type { Index } from '../store/indexes.ts';
import { findRows, sweepRows } from '../store/rows.ts';
import type { AuthEvent, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';

/** What there is to be said of an event, beside whose it is. */
export type Happening = Pick<AuthEvent, 'type' | 'response'> & {
  /** Of a sign-in, which is one event however many questions it has. */
  id?: string;
  /** Where the request says that it comes from. */
  ip?: string | undefined;
  /** A question that was answered in it. */
  answered?: AuthEvent['answers'][number] | undefined;
  isCustom?: boolean;
};

const TWO_YEARS = 2 * 365 * 86_400_000;

const byPerson: Index<AuthEvent> = { keysOf: ({ sub }) => [sub] };

/** Whether sign-ins of a kind are recorded: those by a custom challenge have a switch of their own. */
export function keepsEvents({ settings }: Pool, isCustom = false): boolean {
  const { AdvancedSecurityMode = 'OFF', AdvancedSecurityAdditionalFlows } = settings.UserPoolAddOns ?? {};
  if (AdvancedSecurityMode === 'OFF') return false;
  return !isCustom || AdvancedSecurityAdditionalFlows?.CustomAuthMode !== undefined;
}

/** Notes it, if the pool wants that; a later word on the same event takes the place of the earlier one. */
export function noteEvent({ clock }: World, pool: Pool, user: User, happening: Happening): void {
  if (!keepsEvents(pool, happening.isCustom)) return;
  const { type, response, id = randomUUID(), ip, answered } = happening;
  const now = clock.now();
  sweepRows(pool.authEvents, ({ createdAt }) => createdAt < now - TWO_YEARS);
  const known = pool.authEvents[id];
  setEntry(pool.authEvents, id, {
    ...(known ?? { id, type, sub: subOf(user), createdAt: now, feedbackToken: randomUUID(), answers: [] }),
    response,
    answers: [...(known?.answers ?? []), ...(answered ? [answered] : [])],
    ...(ip !== undefined && { ip }),
  });
}

type About = { world: World; pool: Pool; user: User };

/** Does something that can fail, and notes what came of it; a request that makes no sense is no event. */
export function noteOutcome<T>({ world, pool, user }: About, happening: Omit<Happening, 'response'>, work: () => T): T {
  try {
    const result = work();
    noteEvent(world, pool, user, { ...happening, response: 'Pass' });
    return result;
  } catch (error) {
    const isNonsense = error instanceof CognitoException && error.type.startsWith('Invalid');
    if (!isNonsense) noteEvent(world, pool, user, { ...happening, response: 'Fail' });
    throw error;
  }
}

/** The oldest first. */
export function eventsOf(pool: Pool, user: User): AuthEvent[] {
  return findRows(pool.authEvents, byPerson, subOf(user));
}

/** Who is deleted takes them along. */
export function dropEvents(pool: Pool, user: User): void {
  for (const { id } of eventsOf(pool, user)) delete pool.authEvents[id];
}

function subOf({ attributes, username }: User): string {
  return attributes.sub ?? username;
}
