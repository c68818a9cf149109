/** `/oauth2/authorize`: on to the sign-in page, to an identity provider, or straight back with a code for who is signed in already. */
import { listKept } from '../pools/kept.ts';
import { silenceOf } from '../pools/session-settings.ts';
import type { Client } from '../store/state.ts';
import type { Federation } from './federation.ts';
import { grantBySession, type Pending, refuseAuthorization } from './pending.ts';
import { readAuthorization } from './read-authorization.ts';
import { findSession, type Session } from './session.ts';
import { type Answer, goTo, type Visit } from './visit.ts';
import { doesSessionSuffice } from './wanted-levels.ts';

export async function authorize(visit: Visit, federation: Federation | undefined): Promise<Answer> {
  const asked = readAuthorization(visit);
  if ('refusal' in asked) return asked.refusal;
  const { pending, client } = asked;
  const provider = providerFor(visit, client);
  if (provider === undefined) {
    const why = 'The provider is not among the client’s SupportedIdentityProviders.';
    return refuseAuthorization(pending, { error: 'invalid_request', why });
  }
  const prompts = promptsOf(visit);
  if (prompts.includes('none') && prompts.length > 1) {
    return refuseAuthorization(pending, { error: 'invalid_request', why: 'prompt=none goes with nothing else.' });
  }
  const session = usableSession(visit, client, provider);
  if (session && !prompts.includes('login')) return grantBySession(visit, pending, session);
  if (prompts.includes('none')) {
    return refuseAuthorization(pending, { error: 'login_required', why: 'No session will do for what was asked.' });
  }
  if (provider === '' || provider === 'COGNITO') return goTo(visit, `/login?${visit.query}`);
  return begin(visit, pending, { provider, federation });
}

function begin(
  visit: Visit,
  pending: Pending,
  { provider, federation }: { provider: string; federation: Federation | undefined },
): Promise<Answer> | Answer {
  return federation
    ? federation.begin(visit, pending, provider)
    : refuseAuthorization(pending, { error: 'invalid_request', description: `No provider answers as ${provider}` });
}

/**
 * By name, or by another name or e-mail domain of it; an application whose only provider is not the pool itself needs to name none.
 *
 * Unlike Cognito, perhaps: the error for a provider that the client does not have is not on record.
 *
 * @returns empty where the person is to choose; undefined for one that the client does not have.
 */
function providerFor({ query, pool }: Visit, { settings }: Client): string | undefined {
  const { SupportedIdentityProviders: providers = [] } = settings;
  const identifier = query.get('idp_identifier');
  const named = query.get('identity_provider') ?? (identifier !== null ? nameOf(pool, identifier) : null);
  if (named === undefined) return undefined;
  if (named === null) return providers.length === 1 ? providers[0] : '';
  return providers.includes(named) ? named : undefined;
}

function nameOf(pool: Visit['pool'], identifier: string): string | undefined {
  return listKept(pool, 'identity-provider').find(({ value }) => value.IdpIdentifiers?.includes(identifier))?.name;
}

function promptsOf({ query, version }: Visit): string[] {
  return version < 2 ? [] : (query.get('prompt') ?? '').split(' ').filter(Boolean);
}

/** One by the provider that was asked for, young enough for the client, and good enough for what was asked. */
function usableSession(visit: Visit, client: Client, provider: string): Session | undefined {
  const session = findSession(visit);
  const isAsked = provider === '' || provider === session?.provider;
  const isOffered = client.settings.SupportedIdentityProviders?.includes(session?.provider ?? '') === true;
  if (!session || !isAsked || !isOffered) return undefined;
  const isOld = visit.world.clock.now() - session.authenticatedAt >= silenceOf(visit.pool, client);
  return !isOld && doesSessionSuffice(visit, session) ? session : undefined;
}
