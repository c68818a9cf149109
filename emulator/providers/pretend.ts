/** `/pretend`: a provider that pretends shows its page, and sends the browser back with what was said there. */
import { firstOfProvider, ownerOfProfile } from '../federation/identities.ts';
import type { Provider } from '../federation/profile.ts';
import { plainPage } from '../oauth/layout.ts';
import { type Pending, unpackPending } from '../oauth/pending.ts';
import { type Answer, formOf, goTo, textOf, type Visit } from '../oauth/visit.ts';
import { isFromProvider } from '../people/from-provider.ts';
import { listPeople } from '../people/list-people.ts';
import { findKept } from '../pools/kept.ts';
import { entry } from '../store/entries.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { type Ending, endings, makeCode } from './pretend-code.ts';
import { pretendPage } from './pretend-page.ts';
import { askedAttributes, profileOf, type Told, toldOf } from './pretend-profile.ts';

/** So many of each kind can be picked. */
const MOST = 6;

const TOO_OLD = 'The page was open for too long, or came from elsewhere.';

export function showPretend(visit: Visit): Answer {
  const state = visit.query.get('state') ?? '';
  const way = wayOf(visit, state);
  if (!way) return plainPage(visit, 'Something went wrong', TOO_OLD);
  const typed = { email: visit.query.get('login_hint') ?? '' };
  return pretendPage(visit, { ...way, state, people: peopleFor(visit.pool, way.provider), typed });
}

export function pretend(visit: Visit): Answer {
  const form = formOf(visit);
  const state = form.get('state') ?? '';
  const way = wayOf(visit, state);
  if (!way) return plainPage(visit, 'Something went wrong', TOO_OLD);
  const { provider } = way;
  if (form.get('answer') === 'refuse') return back(visit, provider, { error: 'access_denied', state });
  const told = toldIn(visit, provider, form);
  if (told.subject === '' && !told.attributes.email) {
    const alert = 'Type an e-mail address, or what the account is called.';
    const people = peopleFor(visit.pool, provider);
    return pretendPage(visit, { ...way, state, people, typed: told.attributes, alert });
  }
  const ending = endings.find((each) => each === form.get('ending')) ?? 'works';
  const code = makeCode(visit, { provider: provider.name, profile: profileFor(provider, told, ending), ending });
  return back(visit, provider, { code, state });
}

function wayOf(visit: Visit, state: string): { pending: Pending; provider: Provider } | undefined {
  const carried = unpackPending(visit, state);
  const provider = carried && findKept(visit.pool, 'identity-provider', carried.provider);
  return provider && { pending: carried.pending, provider };
}

function toldIn({ pool }: Visit, provider: Provider, form: URLSearchParams): Told {
  const user = entry(pool.users, form.get('as') ?? '');
  if (user) return toldOf(provider, user);
  const typed = askedAttributes(provider).map((name) => [name, form.get(name)?.trim() ?? ''] as const);
  const isVerifiedAsked = typed.some(([name]) => name === 'email_verified');
  const verified = isVerifiedAsked && { email_verified: String(form.has('email_verified')) };
  const attributes = { ...Object.fromEntries(typed.filter(([, value]) => value !== '')), ...verified };
  return { subject: form.get('subject')?.trim() ?? '', attributes };
}

/** Who the account is does not depend on what is told of it. */
function profileFor(provider: Provider, told: Told, ending: Ending) {
  const { subject } = profileOf(provider, told);
  const { email, email_verified, ...others } = told.attributes;
  return profileOf(provider, ending === 'no-email' ? { subject, attributes: others } : { ...told, subject });
}

/** Unlike Cognito: a SAML provider that pretends comes back by a link, too, and not by a form that a script sends. */
function back(visit: Visit, { value }: Provider, answer: Record<string, string>): Answer {
  const path = value.ProviderType === 'SAML' ? '/saml2/idpresponse' : '/oauth2/idpresponse';
  return goTo(visit, `${path}?${textOf(answer)}`);
}

/** First who has come from this provider, then the pool's own people who have not, the oldest first. */
function peopleFor(pool: Pool, provider: Provider): User[] {
  const known = firstOfProvider(pool, provider.name, MOST);
  const isNew = (user: User) => {
    const profile = profileOf(provider, toldOf(provider, user));
    return !isFromProvider(user) && !ownerOfProfile(pool, { provider, profile });
  };
  const others: User[] = [];
  let looked = 0;
  for (const { value } of listPeople(pool, undefined, { after: undefined, size: MOST })) {
    if (isNew(value)) others.push(value);
    looked += 1;
    if (others.length >= MOST || looked >= 10 * MOST) break;
  }
  return [...known, ...others];
}
