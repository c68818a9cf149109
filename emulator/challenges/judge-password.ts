/** What happens to a password that was given, by whatever flow: locks, failures, and what else it needs to be good. */
import { refuse } from '../errors.ts';
import { recordFailure, requireUnlocked } from '../limits/lockout.ts';
import { hidesPeople } from '../pools/hides-people.ts';
import { requireReady, WRONG_PASSWORD } from './person.ts';
import { type Progress, prove, type SignIn } from './sign-in.ts';
import { forgetOldStrangers, keepStranger } from './stranger.ts';

/**
 * @param isRight looked at only if the person is not locked.
 * @throws {CognitoException} NotAuthorized and, for a right password, what keeps the person out all the same.
 */
export function judgePassword({ world, pool, client, user, progress }: SignIn, isRight: () => boolean): Progress {
  // Who is hidden from nobody is told this before the password is looked at.
  if (!hidesPeople(client)) requireReady(client, user);
  requireUnlocked(world, user);
  if (!isRight() || progress.stranger !== undefined) {
    recordFailure(world, user);
    forgetOldStrangers(world, pool);
    if (progress.stranger !== undefined) keepStranger(pool, user);
    refuse('NotAuthorized', WRONG_PASSWORD);
  }
  requireReady(client, user);
  const { temporaryUntil } = user.password ?? {};
  if (temporaryUntil !== undefined && temporaryUntil <= world.clock.now()) {
    refuse('NotAuthorized', 'Temporary password has expired and must be reset by an administrator.');
  }
  return prove(progress, 'password', 'pwd');
}
