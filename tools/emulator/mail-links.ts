/** Confirmation mails that lead to the site as well: one press instead of typing the code. */
import type { Triggers } from '../../emulator/emulator.ts';

/** @param siteUrl Where the pages are, asked for when a mail is written; with a slash at the end where that is a folder. */
export function mailLinks(siteUrl: () => string): Pick<Triggers, 'customMessage'> {
  return {
    customMessage(event) {
      const { userAttributes, codeParameter } = event.request;
      if (!/SignUp|ResendCode/.test(event.triggerSource)) return event;
      const query = new URLSearchParams({ user: event.userName, email: userAttributes.email ?? '' });
      const link = `${new URL('confirm.html', siteUrl())}?${query}&code=${codeParameter}`;
      event.response.emailMessage = `Your confirmation code is ${codeParameter}. Or open ${link}`;
      return event;
    },
  };
}
