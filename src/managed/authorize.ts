/** Where managed login is, and what it is asked for: an authorization code with PKCE (RFC 7636). */
import { config } from '#config';
import { pageUrl } from '../gate/address.ts';
import type { Attempt } from './attempts.ts';
import { challengeOf } from './secrets.ts';

/** Everything that the pages of this site need; the last one lets people see and change their own account. */
export const standardScopes = ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'] as const;

export function scopes(): readonly string[] {
  return config.managedLogin?.scopes ?? standardScopes;
}

/** The languages of managed login by the site's; it says what it is not told in English. */
const languages = ['de', 'en', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'pt-BR', 'zh-CN', 'zh-TW'];

/** @returns the address of one of managed login's own paths, such as `/oauth2/token`. */
export function managedUrl(path: string): URL {
  const { domain = '' } = config.managedLogin ?? {};
  const base = /^https?:/.test(domain) ? domain : `https://${domain}`;
  return new URL(base.replace(/\/$/, '') + path);
}

/** One page for all languages, in the folder of the first beside the scripts, since each of them would have to be registered. */
export function callbackAddress(): string {
  return pageUrl('callback', import.meta.url).href;
}

/** @returns the address that the person is sent to. */
export async function authorizeAddress({ state, nonce, verifier, provider, maxAge }: Attempt): Promise<string> {
  const address = managedUrl('/oauth2/authorize');
  const { lang } = document.documentElement;
  const isOwn = provider === 'COGNITO';
  const asked = {
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: callbackAddress(),
    scope: scopes().join(' '),
    state,
    nonce,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
    identity_provider: provider,
    lang: languages.includes(lang) ? lang : '',
    // A provider may not know `prompt`, to which it is passed on.
    prompt: isOwn && maxAge !== undefined ? 'login' : '',
    max_age: maxAge === undefined ? '' : String(maxAge),
  };
  for (const [name, value] of Object.entries(asked)) if (value) address.searchParams.set(name, value);
  return address.href;
}

/** The way out: ends the session of managed login, and leads back to this site. */
export function logoutAddress(): string {
  const address = managedUrl('/logout');
  address.searchParams.set('client_id', config.clientId);
  address.searchParams.set('logout_uri', callbackAddress());
  return address.href;
}
