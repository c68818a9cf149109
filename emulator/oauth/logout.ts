/** `/logout`: ends the session of the browser, and leads to a page of the application or back to the sign-in page. Tokens stay. */
import { entry } from '../store/entries.ts';
import type { Client } from '../store/state.ts';
import { wordsFor } from './language.ts';
import { plainPage } from './layout.ts';
import { endSession } from './session.ts';
import { type Answer, goTo, redirect, type Visit } from './visit.ts';

/** Whoever is led somewhere else than the client has said is not led anywhere, and stays signed in. */
export function logout(visit: Visit): Answer {
  const { pool, query } = visit;
  const client = entry(pool.clients, query.get('client_id') ?? '');
  if (!client) return missing(visit, 'client_id');
  const { LogoutURLs = [] } = client.settings;
  const page = query.get('logout_uri');
  if (page !== null && LogoutURLs.includes(page)) return redirect(page, [endSession(visit)]);
  return toSignIn(visit, client);
}

/** With what it takes to sign in again; scopes are filled in. */
function toSignIn(visit: Visit, { settings }: Client): Answer {
  const { query } = visit;
  const redirectUri = query.get('redirect_uri');
  if (redirectUri === null || !(settings.CallbackURLs ?? []).includes(redirectUri))
    return missing(visit, 'redirect_uri');
  if (!query.has('response_type')) return missing(visit, 'response_type');
  const onward = new URLSearchParams(query);
  for (const name of ['logout_uri', 'identity_provider', 'idp_identifier']) onward.delete(name);
  if (!onward.has('scope')) onward.set('scope', (settings.AllowedOAuthScopes ?? []).join(' '));
  return goTo(visit, `/login?${onward}`, [endSession(visit)]);
}

function missing(visit: Visit, name: string): Answer {
  return plainPage(visit, wordsFor(visit).errorTitle, `Required String parameter '${name}' is not present`);
}
