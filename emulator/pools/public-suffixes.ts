/** Domains under which anybody can have a name, so that no passkey may be for all of them: https://publicsuffix.org */
import { createRequire } from 'node:module';

/**
 * By the whole list, those of companies included, such as `cloudfront.net`. It is large, and read when somebody asks: most pools
 * have `localhost`, which is not on it.
 */
export function isPublicSuffix(domain: string): boolean {
  const name = domain.toLowerCase();
  if (name === 'localhost') return false;
  const { getPublicSuffix } = createRequire(import.meta.url)('tldts') as typeof import('tldts');
  return getPublicSuffix(name, { allowPrivateDomains: true }) === name;
}
