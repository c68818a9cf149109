/** What managed login and the providers behind it answer: read once, and what is wrong with it as a closed union of reasons. */

export type Answer = { state: string; code: string; error: string; description: string };

export type Refusal =
  /** The person, or the provider, said no. */
  | { why: 'refused' }
  /** It happens at the first sign-in of somebody whose account is linked meanwhile: the next one works. */
  | { why: 'linked-just-now' }
  /** The provider, or the way to it, is out of order. */
  | { why: 'trouble' }
  /** Attributes under Cognito's names that the pool requires and the provider has not told. */
  | { why: 'lacking'; attributes: string[] }
  /** The application client lacks a scope. */
  | { why: 'not-allowed' }
  /** A Lambda function's own words. */
  | { why: 'function'; said: string }
  | { why: 'unknown' };

/** @param address Query and fragment: both have been seen. Nothing where it says nothing of a sign-in. */
export function answerIn({ search, hash }: Pick<URL, 'search' | 'hash'>): Answer | undefined {
  const [inQuery, inFragment] = [new URLSearchParams(search), new URLSearchParams(hash.slice(1))];
  const read = (name: string) => inQuery.get(name) ?? inFragment.get(name) ?? '';
  const answer = { state: read('state'), code: read('code'), error: read('error') };
  if (!answer.state && !answer.code && !answer.error) return undefined;
  return { ...answer, description: read('error_description') };
}

/** By what the service sends, which is not what its guide says: a scope is refused as `invalid_request`. */
export function refusalIn({ error, description }: Pick<Answer, 'error' | 'description'>): Refusal {
  if (/Already found an entry for username/.test(description)) return { why: 'linked-just-now' };
  if (error === 'access_denied') return { why: 'refused' };
  if ([error, description].includes('invalid_scope')) return { why: 'not-allowed' };
  const [, lacking] = /attributes required: \[(.*)\]/.exec(description) ?? [];
  if (lacking) return { why: 'lacking', attributes: lacking.split(/,\s*/) };
  const [, said = ''] = description.split(' failed with error ');
  if (said.trim()) return { why: 'function', said: said.trim().replace(/\.$/, '') };
  return { why: isTrouble(error, description) ? 'trouble' : 'unknown' };
}

function isTrouble(error: string, description: string): boolean {
  const signs = /^\S+ Error - |^Timeout (?:occurred )?in |^Connection reset|^Read timed out|^Invalid SAML response/;
  return /^(?:server_error|temporarily_unavailable)$/.test(error) || signs.test(description);
}
