/** A pool with managed login, and a browser of few words that signs in at its pages: cookies, forms and redirects, by fetch. */
import { createHash, randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { EmulatorOptions, PoolOptions } from '../emulator.ts';
import { openPool, type Scene } from './scene.ts';

export const ada = 'ada@lovelace.example';
export const password = 'Engine-1843';
export const callback = 'http://localhost:8080/callback.html';

/** What CreateUserPoolClient would be given for an application that people sign in to. */
export const webClient = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code', 'implicit'],
  AllowedOAuthScopes: ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'],
  SupportedIdentityProviders: ['COGNITO'],
  CallbackURLs: [callback],
  LogoutURLs: ['http://localhost:8080/signed-out.html'],
} satisfies PoolOptions['client'];

export type Managed = Scene & {
  /** Where its managed login is, without a slash at the end. */
  site: string;
  browser: Browser;
  /** The address that an application sends people to; with PKCE unless `code_challenge` is given as undefined. */
  authorizeUrl(more?: Record<string, string | undefined>): string;
};

export const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

/** @param domain none where the client says which pool is meant. */
export async function openManaged(
  test: TestContext,
  { client, ...options }: PoolOptions = {},
  domain?: string,
  whole?: EmulatorOptions,
): Promise<Managed> {
  const users = [{ email: ada, password, attributes: { name: 'Ada' } }];
  const scene = await openPool(test, { users, ...options, client: { ...webClient, ...client } }, whole);
  const { emulator, cognito, UserPoolId, ClientId } = scene;
  if (domain !== undefined) {
    await cognito.createUserPoolDomain({ UserPoolId, Domain: domain, ManagedLoginVersion: 2 });
  }
  const site = domain === undefined ? emulator.url : `${emulator.url}/${domain}`;
  return { ...scene, site, ...visitorsOf(site, ClientId) };
}

/** A browser, and the address that it is sent to. */
export function visitorsOf(site: string, ClientId: string): Pick<Managed, 'browser' | 'authorizeUrl'> {
  const asked = {
    response_type: 'code',
    client_id: ClientId,
    redirect_uri: callback,
    scope: 'openid email',
    state: 'state-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  const authorizeUrl = (more = {}) => `${site}/oauth2/authorize?${queryOf({ ...asked, ...more })}`;
  return { browser: newBrowser(), authorizeUrl };
}

export function queryOf(given: Record<string, string | undefined>): string {
  const all = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return new URLSearchParams(all).toString();
}

export type Page = { url: string; status: number; headers: Headers; text: string; setCookies: string[] };

export type Browser = {
  /** By name; as a browser keeps them for one host. */
  cookies: Map<string, string>;
  get(url: string): Promise<Page>;
  /** The same, and on until the answer is no redirect, or leads to another host than the pool's. */
  follow(url: string): Promise<Page>;
  /** Fills in the page's form, sends it, and follows. */
  submit(page: Page, typed: Record<string, string>): Promise<Page>;
};

export function newBrowser(): Browser {
  const cookies = new Map<string, string>();
  const send = async (url: string, init: RequestInit = {}): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { Cookie: cookie }), ...init.headers };
    const answer = await fetch(url, { ...init, redirect: 'manual', headers });
    const setCookies = answer.headers.getSetCookie();
    for (const [, name = '', value = ''] of setCookies.map((each) => /^([^=]+)=([^;]*)/.exec(each) ?? [])) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return { url, status: answer.status, headers: answer.headers, text: await answer.text(), setCookies };
  };
  const onward = async (page: Page): Promise<Page> => {
    const location = page.headers.get('location');
    if (location === null) return page;
    const next = new URL(location, page.url);
    return next.host === new URL(page.url).host ? onward(await send(next.href)) : { ...page, url: location };
  };
  return {
    cookies,
    get: (url) => send(url),
    follow: async (url) => onward(await send(url)),
    submit: async (page, typed) => onward(await send(...formIn(page, typed))),
  };
}

/** The first form of a page with its hidden fields, as a browser sends it. */
function formIn({ url, text }: Page, typed: Record<string, string>): [string, RequestInit] {
  const action = /<form[^<>]* action="([^"]*)"/.exec(text)?.[1];
  if (action === undefined) throw new Error(`No form at ${url}: ${text}`);
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const body = new URLSearchParams(hidden.map(([, name = '', value = '']): [string, string] => [name, plain(value)]));
  for (const [name, value] of Object.entries(typed)) body.set(name, value);
  return [new URL(plain(action), url).href, { method: 'POST', body, headers: { Origin: new URL(url).origin } }];
}

function plain(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** What stands in the address that the application gets. */
export function answerIn({ url }: Pick<Page, 'url'>): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(new URL(url).search || new URL(url).hash.slice(1)));
}

/** Signs Ada in, for the answer that the application gets. */
export async function signIn(
  { browser, authorizeUrl }: Pick<Managed, 'browser' | 'authorizeUrl'>,
  more: Record<string, string | undefined> = {},
) {
  const page = await browser.follow(authorizeUrl(more));
  return answerIn(await browser.submit(page, { username: ada, password }));
}

export type Tokens = {
  access_token: string;
  id_token?: string;
  refresh_token?: string;
  expires_in: number;
  token_type: string;
};

/** A request to the token endpoint, as an application makes it. */
export async function ask(
  { site, ClientId }: Pick<Managed, 'site' | 'ClientId'>,
  form: Record<string, string | undefined>,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; body: Tokens & { error?: string } }> {
  const body = queryOf({ client_id: ClientId, ...form });
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${site}/oauth2/token`, { method: 'POST', body, headers: { ...type, ...headers } });
  return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) };
}

/** Trades a code. */
export function trade(
  scene: Pick<Managed, 'site' | 'ClientId'> & Partial<Managed>,
  code: string | undefined,
  more: Record<string, string | undefined> = {},
) {
  const form = { grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifier };
  return ask(scene, { ...form, ...more });
}

export function claimsOf(token: string | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString());
}
