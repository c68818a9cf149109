/** `/login`: somebody proves who they are, and goes on to the application that asked. */
import { type Managed, startManaged } from '../challenges/managed.ts';
import { CognitoException } from '../errors.ts';
import { escapeHtml } from '../html/page.ts';
import { field, layoutPage, plainPage } from './layout.ts';
import { openPage } from './page-state.ts';
import { grantAuthorization } from './pending.ts';
import { type Asked, readAuthorization } from './read-authorization.ts';
import { type Answer, formOf, type Visit } from './visit.ts';

export function showLogin(visit: Visit): Answer {
  const asked = readAuthorization(visit);
  return 'refusal' in asked ? asked.refusal : loginPage(visit, asked, { name: visit.query.get('login_hint') ?? '' });
}

export async function login(visit: Visit): Promise<Answer> {
  const asked = readAuthorization(visit);
  if ('refusal' in asked) return asked.refusal;
  const form = formOf(visit);
  if (!openPage(visit, form))
    return plainPage('Something went wrong', 'The page was open for too long, or came from elsewhere.', 400);
  const [name, password] = [form.get('username') ?? '', form.get('password') ?? ''];
  try {
    const { pool } = visit;
    return await goOn(
      visit,
      asked,
      await startManaged(visit.world, { pool, client: asked.client }, { name, password }),
    );
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    return loginPage(visit, asked, { name, alert: error.message });
  }
}

function goOn(visit: Visit, asked: Asked, managed: Managed): Promise<Answer> {
  if (managed.tag === 'asked')
    throw new CognitoException('InvalidParameterException', `The page does not ask for ${managed.step}`);
  return grantAuthorization(visit, asked.pending, { ...managed, provider: 'COGNITO' });
}

function loginPage(visit: Visit, asked: Asked, { name, alert }: { name: string; alert?: string }): Answer {
  return layoutPage(visit, asked.pending, {
    title: 'Sign in',
    action: '/login',
    alert,
    fields: `${field('username', 'E-mail address', { value: name, autocomplete: 'username' })}
${field('password', 'Password', { type: 'password', autocomplete: 'current-password' })}
<button type="submit">Sign in</button>`,
    after: providerLinks(visit, asked),
  });
}

/** Links, not buttons: what a form leads to, a policy has to know beforehand. */
function providerLinks({ base, query }: Visit, { client }: Asked): string {
  const providers = (client.settings.SupportedIdentityProviders ?? []).filter((name) => name !== 'COGNITO');
  const links = providers.map((name) => {
    const address = new URLSearchParams(query);
    address.set('identity_provider', name);
    const href = escapeHtml(`${base}/oauth2/authorize?${address}`);
    return `<a class="button" href="${href}">Continue with ${escapeHtml(name)}</a>`;
  });
  return links.join('\n');
}
