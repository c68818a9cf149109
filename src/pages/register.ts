/** register.html: trade a name, an address and, if wanted, a password for an account, prove the address, and be signed in. */

import { config } from '#config';
import { onFirstTouch } from '../form/first-touch.ts';
import { onSubmit } from '../form/submit-later.ts';
import { leaveFor } from '../gate/address.ts';
import { welcome } from '../gate/visitor.ts';
import { foretell, goOn, redirectSignedIn, tryStorage } from '../gate/way-in.ts';
import { handOver } from '../session/hand-over.ts';
import { findForm, showIf } from '../view/parts.ts';
import type { Newcomer } from './register/sign-in-once.ts';

// All at once: nobody should have an account and no way to confirm it.
const loadSignUp = onFirstTouch('register', async () => ({
  ...(await import('../cognito/sign-up.ts')),
  ...(await import('./register/prove-here.ts')),
}));

let hasPassword = false;

/** Once somebody has signed up: SRP is for those who have chosen a password. */
const loadSignIn = onFirstTouch('confirm', async () => {
  if (!hasPassword) return import('./register/sign-in-once.ts');
  const [chunk, session] = await Promise.all([import('../cognito/sign-in.ts'), import('../session/new-sign-in.ts')]);
  chunk.prepareSignIn();
  const begin = (given: { email: string; password: string }) => chunk.signIn(given, session.newSignIn(given.email));
  return { signInOnce: async (given: Newcomer) => (await begin(given)).step === 'signed-in' };
});

redirectSignedIn();
foretell(tryStorage);
welcome();
if (history.state) {
  const enter = (email: string, session?: string) => signIn({ email, password: '', session });
  import('./register/prove-here.ts').then(({ proveAgain }) => proveAgain(enter)).catch(() => {});
}

// Without a password in the form, or where the person wants none, codes sign them in.
const isByChoice = config.signInWith === 'choice';
showIf({ choice: isByChoice });
findForm('register').addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'without-password') showIf({ password: !target.checked });
});

onSubmit('register', async ({ email, password }, attributes) => {
  tryStorage();
  hasPassword = password !== '';
  const { signUp, proveHere } = await loadSignUp();
  const enter = (session?: string) => signIn({ email, password, session });
  const { confirmed, session, ...made } = await signUp({ email, password, attributes }).catch(
    async (error: unknown) => {
      const { madeBefore } = await import('./register/made-before.ts');
      return madeBefore(error, { email, enter: hasPassword ? enter : undefined });
    },
  );
  if (confirmed) return enter();
  await proveHere({ ...made, email, session, enter });
});

/** A question on the way in is the login page's business. */
async function signIn(newcomer: Newcomer): Promise<void> {
  const { signInOnce } = await loadSignIn();
  if (await signInOnce(newcomer)) {
    if (isByChoice || config.passkeys) await (await import('./login/with-passkeys.ts')).offerNew();
    return goOn();
  }
  handOver(newcomer.email);
  return leaveFor('login', { reason: 'confirmed' });
}
