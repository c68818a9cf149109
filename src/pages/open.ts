/** open.html: on the way to a protected file, trade the person's token for the cookie that opens it; a stranger signs in first. */
import { config } from '#config';
import { goTo, leaveFor, loadAnew } from '../gate/address.ts';
import { endInTime } from '../gate/keep-watch.ts';
import { returnAddress } from '../gate/way-in.ts';
import { freshTokens } from '../session/fresh-tokens.ts';
import { openFor } from '../session/person.ts';
import { onSessionEnd } from '../session/session-end.ts';
import { readTokens } from '../session/tokens.ts';
import { conceal } from '../view/parts.ts';
import { untilItWorks } from '../view/summary.ts';

const address = returnAddress();
conceal(true);
onSessionEnd((end) => end === 'somebody-else' && loadAnew());

const opens = await untilItWorks(async () => {
  const wasSignedIn = readTokens() !== undefined;
  await endInTime();
  const tokens = await freshTokens();
  if (!tokens) return leaveFor('login', { reason: wasSignedIn ? 'session-ended' : undefined });
  openFor(tokens);
  if (!config.protectFiles) return true;
  const { isOpen, openFiles } = await import('../session/files.ts');
  await openFiles(tokens);
  return isOpen(address);
});
if (opens) await goTo(address);
const { stayClosed } = await import('./open/closed.ts');
await stayClosed();
