/** A local pool that speaks HTTPS, as the site's configuration says where it is. */
import type { Config } from '../../src/config.ts';

/** Wherever the configuration names the pool, whose endpoint it has. */
export function byHttps(config: Config): Config {
  const { endpoint = '', identityEndpoint, managedLogin } = config;
  const moved = (address: string) => (isAt(endpoint, address) ? securely(address) : address);
  return {
    ...config,
    endpoint: moved(endpoint),
    ...(identityEndpoint !== undefined && { identityEndpoint: moved(identityEndpoint) }),
    ...(managedLogin && { managedLogin: { ...managedLogin, domain: moved(managedLogin.domain) } }),
  };
}

/** Managed login's may be a domain alone, of a pool that is elsewhere. */
function isAt(endpoint: string, address: string): boolean {
  return URL.canParse(address) && URL.canParse(endpoint) && new URL(address).port === new URL(endpoint).port;
}

function securely(address: string): string {
  return address.replace(/^https?:\/\/[^:/]+/, 'https://localhost');
}
