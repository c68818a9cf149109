/** Ends a sign-in beyond this page, whose tokens are gone: in other tabs, and at Cognito. */
import { leaveSession } from './managed-session.ts';
import { revoke } from './revoke.ts';
import type { SessionEnd } from './session-end.ts';
import { type Extent, tellEnd } from './tabs.ts';
import type { Tokens } from './tokens.ts';

type Ending = { end?: SessionEnd; extent?: Extent };

export async function endSignIn(gone: Tokens, { end = 'signed-out', extent = 'sign-in' }: Ending = {}): Promise<void> {
  leaveSession(gone);
  await Promise.all([tellEnd(end, gone, extent), revoke(gone)]);
}
