/** What every form of managed login goes through before its page looks at it. */
import { CognitoException } from '../errors.ts';
import { wordsFor } from './language.ts';
import { plainPage } from './layout.ts';
import { openPage, type PageState } from './page-state.ts';
import { type Asked, readAuthorization } from './read-authorization.ts';
import { oncePerPress } from './same-press.ts';
import { type Answer, formOf, type Visit } from './visit.ts';

export type Sent = { asked: Asked; state: PageState; form: URLSearchParams };

/** A page that is looked at. */
export function onLook(visit: Visit, show: (asked: Asked) => Answer): Answer {
  const asked = readAuthorization(visit);
  return 'refusal' in asked ? asked.refusal : show(asked);
}

/**
 * A form that was sent from one of this pool's pages, in this browser, not too long ago.
 *
 * @param failed shows the page again, with what Cognito has said.
 */
export async function onForm(
  visit: Visit,
  work: (sent: Sent) => Promise<Answer>,
  failed: (sent: Sent, error: CognitoException) => Answer | Promise<Answer>,
): Promise<Answer> {
  const asked = readAuthorization(visit);
  if ('refusal' in asked) return asked.refusal;
  const form = formOf(visit);
  const state = openPage(visit, form);
  const words = wordsFor(visit);
  // Who comes from elsewhere only has no form here.
  const isOwn = asked.client.settings.SupportedIdentityProviders?.includes('COGNITO') === true;
  if (!state || !isOwn) return plainPage(visit, words.wrongTitle, words.wrongForm);
  const sent = { asked, state, form };
  return oncePerPress(visit, form, async () => {
    try {
      return await work(sent);
    } catch (error) {
      if (!(error instanceof CognitoException)) throw error;
      return failed(sent, error);
    }
  });
}

/** Texts of Cognito are shown as they are. */
export type Shown = { name?: string | undefined; alert?: string | undefined; news?: string | undefined };
