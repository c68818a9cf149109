/** A provider that is really asked, over HTTP: which one that is, and where it says its endpoints are. */
import type { Provider } from '../federation/profile.ts';
import { Trouble } from '../federation/trouble.ts';
import type { World } from '../world.ts';
import { fetchJson } from './fetch-json.ts';

export type Endpoints = { issuer: string; authorize: string; token: string; userInfo: string; jwks: string };

/**
 * An OIDC provider whose issuer is plain HTTP, which Cognito would not take, or on this machine. Everything else pretends: nothing here
 * calls the internet.
 */
export function isReal({ value }: Provider): boolean {
  const issuer = value.ProviderDetails?.oidc_issuer ?? '';
  if (value.ProviderType !== 'OIDC' || !URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'http:' || /^(?:.+\.)?localhost$|^127\.|^\[::1\]$/.test(hostname);
}

/** What the pool was told counts; what it was not told the provider's own document says. @throws {Trouble} */
export async function endpointsOf(world: World, { name, value }: Provider): Promise<Endpoints> {
  const details = value.ProviderDetails ?? {};
  const issuer = (details.oidc_issuer ?? '').replace(/\/$/, '');
  const { authorize_url: authorize, token_url: token, attributes_url: userInfo, jwks_uri: jwks } = details;
  if (authorize && token && userInfo && jwks) return { issuer, authorize, token, userInfo, jwks };
  const found = await fetchJson(world, `${issuer}/.well-known/openid-configuration`, 'OIDC discovery');
  const document: Record<string, unknown> = Object(found.body);
  if (found.status !== 200 || document.issuer === undefined) {
    throw new Trouble('invalid_request', `${name} Error - ${found.status} There is no discovery document at ${issuer}`);
  }
  const told = (member: string) => String(document[member] ?? '');
  return {
    issuer: told('issuer'),
    authorize: authorize ?? told('authorization_endpoint'),
    token: token ?? told('token_endpoint'),
    userInfo: userInfo ?? told('userinfo_endpoint'),
    jwks: jwks ?? told('jwks_uri'),
  };
}
