/** What wrong codes of a second factor cost: the same locks as wrong passwords. */

import { refuse } from '../errors.ts';
import { recordFailure, requireUnlocked } from '../limits/lockout.ts';
import type { SignIn } from './sign-in.ts';

/** @throws {CognitoException} CodeMismatch with `text`, or NotAuthorized while the person is locked. */
export function judgeCode({ world, user }: SignIn, isRight: () => boolean, text: string): void {
  requireUnlocked(world, user);
  if (isRight()) return;
  recordFailure(world, user);
  refuse('CodeMismatch', text);
}
