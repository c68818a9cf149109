/** tokens.html: what the tokens say, new ones, and what to do with them: a curl command, temporary AWS credentials. */

import { config } from '#config';
import { tokens as words } from '#words/tokens';
import { type Claims, claimsOf } from '../cognito/claims.ts';
import { onCopy, onPress } from '../form/buttons.ts';
import { leaveFor } from '../gate/address.ts';
import { checkLogin } from '../gate/check-login.ts';
import { freshTokens } from '../session/fresh-tokens.ts';
import { ownTokens } from '../session/person.ts';
import { refresh } from '../session/refresh.ts';
import { fill } from '../view/parts.ts';
import { say } from '../view/status.ts';
import { fromNow } from '../words/moments.ts';
import { momentInWords } from './tokens/moment-in-words.ts';
import { showClaims } from './tokens/show-claims.ts';

/** How often "in 43 minutes" is told anew, in milliseconds. */
const tick = 20_000;

// Asked for at once, and ready when the page is shown: what came later would push the tables away.
const credentials = config.identityPoolId ? import('./tokens/show-credentials.ts').catch(() => undefined) : undefined;

await checkLogin(async () => {
  (await credentials)?.showCredentials(tokens, { renewed: words.renewed, moment: momentInWords });
  show();
});
setInterval(show, tick);

onPress('refresh', async () => {
  // Without new tokens the session has ended, and the gate is taking the person to login.
  if (!(await refresh())) return;
  show();
  say(words.refreshed);
});

onCopy('copy-curl', async () => curl((await tokens()).forApi));

function show(): void {
  const stored = ownTokens();
  if (!stored) return;
  const now = Date.now() / 1000 - stored.clockDrift;
  const [id, access] = [claimsOf(stored.idToken), claimsOf(stored.accessToken)];
  showClaims('id-claims', id, now);
  showClaims('access-claims', access, now);
  fill({ age: words.signedIn(fromNow(id.auth_time ?? id.iat, now)), curl: curl('…') });
}

async function tokens(): Promise<{ idToken: string; forApi: string; id: Claims }> {
  const fresh = await freshTokens(60);
  if (!fresh) return leaveFor('login', { comeBack: true, reason: 'session-ended' });
  const { idToken, accessToken } = fresh;
  return { idToken, forApi: config.apiToken === 'id' ? idToken : accessToken, id: claimsOf(idToken) };
}

function curl(token: string): string {
  const address = new URL(config.apiPath ?? 'me', new URL((config.apiUrl ?? '/').replace(/\/?$/, '/'), location.href));
  return `curl -H 'Authorization: Bearer ${token}' ${address}`;
}
