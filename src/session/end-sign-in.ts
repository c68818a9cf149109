/** Ends a sign-in beyond this page, whose tokens are gone: in other tabs, and at Cognito. */
import { revoke } from './revoke.ts';
import { type Extent, tellEnd } from './tabs.ts';
import type { Tokens } from './tokens.ts';

export async function endSignIn(gone: Tokens, extent: Extent): Promise<void> {
  tellEnd('signed-out', gone, extent);
  await revoke(gone);
}
