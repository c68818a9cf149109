/** confirm.html: prove an e-mail address, by a code typed by hand or by the link that carries it. */
import { confirmSignUp, resendCode } from '../cognito/confirm-sign-up.ts';
import { ask } from '../form/ask.ts';
import { onPress } from '../form/on-press.ts';
import { onSubmit } from '../form/on-submit.ts';
import { tellTabs } from '../form/other-tabs.ts';
import { asked, forget, leaveFor } from '../form/page-address.ts';
import { say } from '../form/say.ts';
import { showStep } from '../form/show-step.ts';
import { welcome } from '../form/welcome.ts';
import { news } from '../words/news.ts';

const [user, code] = [asked('user'), asked('code')];
forget('code');

onSubmit('who', (values) => confirm(values.email));
if (user || asked('email')) confirm(user || asked('email'));
else showStep('who');
welcome();

/**
 * A code that came with the link is sent at once.
 *
 * @param name An e-mail address, or Cognito's own name for the person, which the link may carry.
 */
async function confirm(name: string): Promise<void> {
  const email = name.includes('@') ? name : asked('email');
  onPress('resend', async () => say(news.codeSent(await resendCode(name), email)));
  const filling = { code, ...(email && { sentTo: email }) };
  await ask({ form: 'confirm', filling, answerNow: code !== '' }, (typed) =>
    confirmSignUp({ user: name, code: typed.code }),
  );
  tellTabs('confirmed');
  await leaveFor('login', { email, reason: 'confirmed' });
}
