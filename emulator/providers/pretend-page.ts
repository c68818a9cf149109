/**
 * The page of a provider that pretends: it says so, asks who somebody is, and lets them refuse or break.
 * Unlike Cognito: there the browser is at Google by now, or wherever the provider is.
 */
import { identitiesOf } from '../federation/identities.ts';
import { titleOf } from '../federation/offered.ts';
import type { Provider } from '../federation/profile.ts';
import { escapeHtml, htmlPage } from '../html/page.ts';
import { sourceOf } from '../oauth/layout.ts';
import type { Pending } from '../oauth/pending.ts';
import type { Answer, Visit } from '../oauth/visit.ts';
import type { User } from '../store/user.ts';
import { type Ending, endings } from './pretend-code.ts';
import { askedAttributes } from './pretend-profile.ts';

export type Asked = {
  provider: Provider;
  pending: Pending;
  state: string;
  /** Who can be picked. */
  people: User[];
  /** What was typed before, by the names of fields. */
  typed: Record<string, string>;
  alert?: string;
};

const style = `
body { max-width: 28rem; }
form { display: grid; gap: .35rem; margin-block: 1rem; }
label, legend { font-weight: 600; margin-top: .65rem; }
label.choice { font-weight: 400; display: flex; gap: .6rem; align-items: center; margin: 0; min-height: 44px; }
input { font: inherit; padding: .6rem .7rem; border: 1px solid light-dark(#85888f, #8b8e95); border-radius: .4rem;
  background: light-dark(#fff, #26282c); color: inherit; min-width: 0; }
input[type="checkbox"], input[type="radio"] { width: 1.2rem; height: 1.2rem; margin: 0; flex: none; }
fieldset { border: 1px solid light-dark(#dcd9d2, #3d4047); border-radius: .5rem; margin: 1rem 0 0; padding: .25rem 1rem .5rem; }
summary { cursor: pointer; padding-block: .6rem; }
button { font: inherit; font-weight: 600; text-align: center; cursor: pointer; min-height: 44px; padding: .6rem 1rem;
  margin-top: .6rem; border-radius: .4rem; border: 1px solid transparent;
  background: light-dark(#0b57a4, #8ec3ff); color: light-dark(#fff, #10131a); }
button.other { background: none; color: inherit; border-color: light-dark(#85888f, #8b8e95); }
button.other small { display: block; font-weight: 400; }
:focus-visible { outline: 3px solid light-dark(#0b57a4, #8ec3ff); outline-offset: 2px; }
.pretend, [role="alert"] { border-left: .3rem solid light-dark(#a15c00, #ffc069); padding: .5rem .8rem;
  background: light-dark(#fff, #26282c); }
[role="alert"] { border-color: light-dark(#b3261e, #ff8a80); }
`;

const endingWords: Record<Ending, string> = {
  works: 'says who I am',
  'no-email': 'says who I am, but no address',
  error: 'fails with an error',
  timeout: 'does not answer in time',
  slow: 'says who I am after ten seconds',
};

export function pretendPage(visit: Visit, asked: Asked): Answer {
  const { provider, pending, alert } = asked;
  const title = titleOf(provider);
  const note = `This is not ${title}. The local user pool stands in for it: say who you are; no password is asked for.`;
  const body = `${alert === undefined ? '' : `<p role="alert">${escapeHtml(alert)}</p>`}
<p class="pretend">${escapeHtml(note)}</p>
${peopleForm(visit, asked)}
${ownForm(visit, asked)}`;
  const formAction = ["'self'", sourceOf(pending.redirectUri)];
  const page = htmlPage(`Pretend to sign in with ${title}`, body, { style, formAction });
  return { ...page, headers: { ...page.headers, 'X-Frame-Options': 'DENY' } };
}

function peopleForm(visit: Visit, { provider, state, people }: Asked): string {
  if (people.length === 0) return '';
  const buttons = people.map((user) => {
    const identity = identitiesOf(user).find(({ providerName }) => providerName === provider.name);
    const { name, email, sub } = user.attributes;
    const hint = identity
      ? `has been here as ${identity.userId}`
      : `comes from ${titleOf(provider)} for the first time`;
    const who = escapeHtml([name, email].filter(Boolean).join(', ') || (sub ?? ''));
    const value = escapeHtml(user.username);
    return `<button class="other" name="as" value="${value}">${who}<small>${escapeHtml(hint)}</small></button>`;
  });
  return form(visit, state, `<h2>Somebody the pool knows</h2>\n${buttons.join('\n')}`);
}

function ownForm(visit: Visit, { provider, state, typed, people }: Asked): string {
  const [email = '', ...others] = askedAttributes(provider);
  const title = titleOf(provider);
  const names = others.filter((name) => name !== 'email_verified' && name !== 'name');
  const isVerifiedAsked = others.includes('email_verified');
  const verified = `<label class="choice"><input type="checkbox" name="email_verified" value="true" checked>
${escapeHtml(title)} has verified the address</label>`;
  const more = names.map((name) => field(name, nameIn(provider, name), typed)).join('\n');
  return form(
    visit,
    state,
    `<h2>${people.length > 0 ? 'Somebody else' : 'Who are you?'}</h2>
${field(email, 'E-mail address', typed, { type: 'email', autocomplete: 'off' })}
${isVerifiedAsked ? verified : ''}
${field('name', 'Name', typed)}
${more}
${field('subject', `Account at ${title}, made up if left empty`, typed)}
${endingChoice(title)}
<button name="answer" value="sign-in">Sign in</button>
<button class="other" name="answer" value="refuse" formnovalidate>Refuse</button>`,
  );
}

function endingChoice(title: string): string {
  const choices = endings.map((ending) => {
    const checked = ending === 'works' ? ' checked' : '';
    return `<label class="choice"><input type="radio" name="ending" value="${ending}"${checked}> ${endingWords[ending]}</label>`;
  });
  return `<fieldset><legend>${escapeHtml(title)} then</legend>\n${choices.join('\n')}\n</fieldset>`;
}

/** Which claim it is, where that is not its name here. */
function nameIn({ value }: Provider, name: string): string {
  const claim = value.AttributeMapping?.[name] ?? name;
  return claim === name ? name : `${name}, from ${claim}`;
}

function field(
  name: string,
  label: string,
  typed: Record<string, string>,
  attributes: Record<string, string> = { type: 'text', autocomplete: 'off' },
): string {
  const id = escapeHtml(name.replaceAll(':', '-'));
  const others = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`);
  const value = escapeHtml(typed[name] ?? '');
  return `<label for="${id}">${escapeHtml(label)}</label>
<input id="${id}" name="${escapeHtml(name)}" value="${value}" ${others.join(' ')}>`;
}

function form({ base }: Visit, state: string, inner: string): string {
  return `<form method="post" action="${escapeHtml(base)}/pretend">
<input type="hidden" name="state" value="${escapeHtml(state)}">
${inner}
</form>`;
}
