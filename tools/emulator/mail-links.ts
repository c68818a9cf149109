/** Confirmation mails that lead to the site as well: one press instead of typing the code. In the language of the page that asked. */
import { mails } from '../../emulator/delivery/mails.ts';
import type { Triggers } from '../../emulator/emulator.ts';

/** @param siteUrl Where the pages are, asked for when a mail is written; with a slash at the end where that is a folder. */
export function mailLinks(siteUrl: () => string): Pick<Triggers, 'customMessage'> {
  return {
    customMessage(event) {
      const { userAttributes, codeParameter, clientMetadata } = event.request;
      if (!/SignUp|ResendCode/.test(event.triggerSource)) return event;
      const query = new URLSearchParams({ user: event.userName, email: userAttributes.email ?? '' });
      const link = `${new URL('confirm.html', siteUrl())}?${query}&code=${codeParameter}`;
      event.response.emailMessage = worded(clientMetadata?.language ?? '', codeParameter, link);
      return event;
    },
  };
}

function worded(language: string, code: string, link: string): string {
  const own = Object.hasOwn(mails, language) ? mails[language] : undefined;
  if (!own) return `Your confirmation code is ${code}. Or open ${link}`;
  const invitation = own.link.text.replace(/\{##((?:(?!\{##).)*?)##\}/, (_, caption: string) => `${caption}: ${link}`);
  return `${own.code.text.replace('{####}', () => code)}\n${invitation}`;
}
