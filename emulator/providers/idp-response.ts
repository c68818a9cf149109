/** `/oauth2/idpresponse` and `/saml2/idpresponse`: a provider sends the browser back, and it shows who that is. */
import { randomUUID } from 'node:crypto';
import type { Profile, Provider } from '../federation/profile.ts';
import { signInFromProvider } from '../federation/sign-in.ts';
import { Trouble } from '../federation/trouble.ts';
import { plainPage } from '../oauth/layout.ts';
import { finishAuthorization, type Pending, refuseAuthorization, unpackPending } from '../oauth/pending.ts';
import { type Answer, formOf, type Visit } from '../oauth/visit.ts';
import { findPoolClient } from '../pools/find.ts';
import { findKept } from '../pools/kept.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { spendCode } from './pretend-code.ts';
import { isReal } from './real-provider.ts';
import { profileAt } from './real-way.ts';

const SLOW = 10_000;

/** A provider answers in the query, and Apple by a form. */
export async function idpResponse(visit: Visit): Promise<Answer> {
  const answer = visit.method === 'POST' ? formOf(visit) : visit.query;
  const carried = unpackPending(visit, answer.get('state') ?? '');
  if (!carried)
    return plainPage(visit, 'Something went wrong', 'The page was open for too long, or came from elsewhere.');
  const { pending, provider } = carried;
  try {
    return await finish(visit, pending, await personIn(visit, { pending, name: provider, answer }));
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return refuseAuthorization(pending, { error: error.error, description: error.message });
  }
}

/** Whoever has really been at a provider gets a nonce in the ID token, asked for or not: so Cognito does. */
function finish(visit: Visit, pending: Pending, signedIn: { user: User; provider: string }): Promise<Answer> {
  return finishAuthorization(visit, { ...pending, nonce: pending.nonce ?? randomUUID() }, signedIn);
}

type Answered = { pending: Pending; name: string; answer: URLSearchParams };

async function personIn(visit: Visit, { pending, name, answer }: Answered): Promise<{ user: User; provider: string }> {
  const { pool, world } = visit;
  const provider = findKept(pool, 'identity-provider', name);
  if (!provider) throw new Trouble('invalid_request', `The provider ${name} does not exist for User Pool ${pool.id}.`);
  const error = answer.get('error');
  if (error !== null)
    throw new Trouble(error, answer.get('error_description') ?? 'The user has refused at the provider');
  const code = answer.get('code') ?? '';
  const profile = await (isReal(provider) ? profileAt(visit, provider, answer) : pretended(visit, provider, code));
  const door = { pool, client: findPoolClient(pool, pending.clientId) };
  return { user: await signInFromProvider(world, door, { provider, profile }), provider: name };
}

async function pretended(visit: Visit, provider: Provider, code: string): Promise<Profile> {
  const content = spendCode(visit, provider.name, code);
  if (!content || content.ending === 'error') {
    throw new Trouble('invalid_request', `${provider.name} Error - 400 invalid_grant The code is not good`);
  }
  if (content.ending === 'timeout') {
    throw new Trouble('invalid_request', 'Timeout occurred in calling IdP token endpoint');
  }
  if (content.ending === 'slow') await wait(visit.world);
  return content.profile;
}

function wait({ clock }: World): Promise<void> {
  return new Promise((resolve) => {
    clock.alarm(SLOW, resolve);
  });
}
