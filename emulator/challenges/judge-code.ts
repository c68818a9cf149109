/** What wrong codes cost: the same locks as wrong passwords. */

import { refuse } from '../errors.ts';
import { recordFailure, requireUnlocked } from '../limits/lockout.ts';
import type { SignIn } from './sign-in.ts';
import { forgetOldStrangers, keepStranger } from './stranger.ts';

/** @throws {CognitoException} CodeMismatch with `text`, or NotAuthorized while the person is locked. */
export function judgeCode({ world, pool, user, progress }: SignIn, isRight: () => boolean, text: string): void {
  requireUnlocked(world, user);
  if (isRight()) return;
  recordFailure(world, user);
  forgetOldStrangers(world, pool);
  if (progress.stranger !== undefined) keepStranger(pool, user);
  refuse('CodeMismatch', text);
}
