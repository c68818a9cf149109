/** On the way to an identity provider: to its page that pretends, or to a real one that is asked here. */
import type { Provider } from '../federation/profile.ts';
import { Trouble } from '../federation/trouble.ts';
import { carryPending, type Pending, refuseAuthorization } from '../oauth/pending.ts';
import { type Answer, goTo, redirect, textOf, type Visit } from '../oauth/visit.ts';
import { findKept } from '../pools/kept.ts';
import { isReal } from './real-provider.ts';
import { addressAt } from './real-way.ts';

export async function begin(visit: Visit, pending: Pending, name: string): Promise<Answer> {
  const provider = findKept(visit.pool, 'identity-provider', name);
  if (!provider) {
    const description = `The provider ${name} does not exist for User Pool ${visit.pool.id}.`;
    return refuseAuthorization(pending, { error: 'invalid_request', description });
  }
  const { state, cookie } = carryPending(visit, pending, name);
  if (!isReal(provider)) return goTo(visit, `/pretend?${textOf({ state, ...hintsFor(visit, provider) })}`, [cookie]);
  try {
    return redirect(await addressAt(visit, provider, { state, ...hintsFor(visit, provider) }), [cookie]);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return refuseAuthorization(pending, { error: error.error, description: error.message });
  }
}

/** What an app asks of the sign-in, and the provider hears of: `login_hint` only where it is known to be one. */
function hintsFor({ query }: Visit, { value }: Provider): Record<string, string | undefined> {
  const takesHint = value.ProviderType === 'OIDC' || value.ProviderType === 'Google';
  return {
    login_hint: takesHint ? (query.get('login_hint') ?? undefined) : undefined,
    prompt: query.get('prompt') ?? undefined,
  };
}
