/** The headers that a host sends with the site: the same on the local server, in the tests and in `infra/template.yaml`. */
import { endpointOf, identityEndpointOf } from '../../src/cognito/endpoints.ts';
import type { Config } from '../../src/config.ts';

/**
 * The Content-Security-Policy of every page. As a header it also says `frame-ancestors`, which a `<meta>` can't.
 * No form of any page is sent by the browser: scripts ask, by `fetch`.
 *
 * Trusted Types: https://developer.mozilla.org/docs/Web/HTTP/Headers/Content-Security-Policy/require-trusted-types-for
 */
export function contentSecurityPolicy(config: Config, place: 'header' | 'meta'): string {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${connectSources(config).join(' ')}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types gatehouse',
  ];
  if (place === 'header') rules.push("frame-ancestors 'none'");
  return rules.join('; ');
}

function connectSources(config: Config): string[] {
  const { identityPoolId, identityEndpoint, managedLogin, apiUrl, apiOrigins = [], protectFiles } = config;
  const identity = identityPoolId && identityEndpointOf({ identityPoolId, identityEndpoint });
  const managed = managedLogin && (URL.canParse(managedLogin.domain) ? '' : 'https://') + managedLogin.domain;
  const sources = [endpointOf(config), identity, managed, apiUrl, protectFiles, ...apiOrigins].flatMap((address) => {
    if (!address) return [];
    return URL.canParse(address) ? [new URL(address).origin] : ["'self'"];
  });
  return [...new Set(sources)];
}

/** Headers for one file of the built site: pages are asked for anew each time, hashed files never again. */
export function siteHeaders(config: Config, path: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(config, 'header'),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cache-Control': cacheControl(path, config.protectFiles),
  };
}

/**
 * How long one file of the built site may be kept; `path` starts with a slash or not, a query does not count.
 *
 * @param folder Of files that strangers can't read, such as `/private/`: no cache may have those.
 */
export function cacheControl(path: string, folder?: string): string {
  const name = path.split(/[?#]/)[0] ?? '';
  if (isWithin(name, folder)) return 'private, no-store';
  if (isHashed(name)) return 'public, max-age=31536000, immutable';
  if (/\.(?:svg|png|ico)$/.test(name)) return 'public, max-age=86400';
  return isAskedAnew(name) ? 'no-cache' : 'no-store';
}

/** @param folder Starts and ends with a slash. */
export function isWithin(path: string, folder: string | undefined): boolean {
  return folder !== undefined && `/${path}`.replace(/^\/+/, '/').startsWith(folder);
}

/** Scripts whose names stay while what is in them changes: the configuration, and what other people's pages import. */
export function isAskedAnew(path: string): boolean {
  return /(?:^|\/)(?:config\.js|(?:gatehouse|protect)(?:\.[\w-]+)?\.js|gatehouse\.d\.ts)$/.test(path);
}

/** The build puts eight capital letters and digits into the name of a file that never changes: `login-4KX2PQ7A.js`. */
export function isHashed(path: string): boolean {
  return /-[A-Z0-9]{8}\.(?:js|css)$/.test(path);
}
