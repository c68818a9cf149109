/** register.html: trade a name, an address and a password for an account, prove the address, and be signed in. */
import { CognitoError } from '../cognito/error.ts';
import { ask } from '../form/ask.ts';
import { foretell } from '../form/foretell.ts';
import { onFirstTouch } from '../form/on-first-touch.ts';
import { onPress } from '../form/on-press.ts';
import { onSubmit } from '../form/on-submit.ts';
import { hearTabs } from '../form/other-tabs.ts';
import { leaveFor } from '../form/page-address.ts';
import { say } from '../form/say.ts';
import { welcome } from '../form/welcome.ts';
import { redirectSignedIn } from '../gate/redirect-signed-in.ts';
import { goOn } from '../gate/return-address.ts';
import { newSignIn } from '../session/new-sign-in.ts';
import { tryStorage } from '../session/token-storage.ts';

// All at once: nobody should have an account and no way to confirm it.
const loadSignUp = onFirstTouch('register', async () => ({
  ...(await import('../cognito/sign-up.ts')),
  ...(await import('../cognito/confirm-sign-up.ts')),
  ...(await import('../words/news.ts')),
  ...(await import('../words/place-of.ts')),
}));
const loadSignIn = onFirstTouch('confirm', async () => {
  const chunk = await import('../cognito/sign-in.ts');
  chunk.prepareSignIn();
  return chunk;
});

redirectSignedIn();
foretell('register', tryStorage);
welcome();

onSubmit('register', async ({ email, password }, attributes) => {
  tryStorage();
  const { signUp, confirmSignUp, resendCode, news, placeOf } = await loadSignUp();
  const { confirmed, delivery } = await signUp({ email, password, attributes }).catch(async (error: unknown) => {
    const { madeBefore } = await import('./register/made-before.ts');
    return madeBefore(error, { email, enter: () => enter(email, password) });
  });
  if (confirmed) return enter(email, password);
  onPress('resend', async () => say(news.codeSent(await resendCode(email), email)));
  hearTabs('confirmed', () => enter(email, password).catch(() => {}));
  await ask({ form: 'confirm', filling: { sentTo: placeOf(delivery, email) } }, async ({ code }) => {
    await confirmSignUp({ user: email, code }).catch(unlessConfirmed);
    await enter(email, password);
  });
});

/** A question on the way in is the login page's business. */
async function enter(email: string, password: string): Promise<void> {
  const { signIn } = await loadSignIn();
  const { step } = await signIn({ email, password }, newSignIn());
  return step === 'signed-in' ? goOn() : leaveFor('login', { email, reason: 'confirmed' });
}

/** The link in the mail may have been quicker. */
function unlessConfirmed(error: unknown): void {
  if (!(error instanceof CognitoError && error.message.includes('status is CONFIRMED'))) throw error;
}
