/** register.html: trade a name, an address and a password for an account, prove the address, and be signed in. */
import { onFirstTouch } from '../form/first-touch.ts';
import { onSubmit } from '../form/submit-later.ts';
import { leaveFor } from '../gate/address.ts';
import { welcome } from '../gate/visitor.ts';
import { foretell, goOn, redirectSignedIn } from '../gate/way-in.ts';
import { handOver } from '../session/hand-over.ts';
import { tryStorage } from '../session/token-storage.ts';

// All at once: nobody should have an account and no way to confirm it.
const loadSignUp = onFirstTouch('register', async () => ({
  ...(await import('../cognito/sign-up.ts')),
  ...(await import('./register/prove-here.ts')),
}));
const loadSignIn = onFirstTouch('confirm', async () => {
  const [chunk, session] = await Promise.all([import('../cognito/sign-in.ts'), import('../session/new-sign-in.ts')]);
  chunk.prepareSignIn();
  return { ...chunk, ...session };
});

redirectSignedIn();
foretell(tryStorage);
welcome();
if (history.state) import('./register/prove-here.ts').then(({ proveAgain }) => proveAgain()).catch(() => {});

onSubmit('register', async ({ email, password }, attributes) => {
  tryStorage();
  const { signUp, proveHere } = await loadSignUp();
  const { confirmed, delivery, sub } = await signUp({ email, password, attributes }).catch(async (error: unknown) => {
    const { madeBefore } = await import('./register/made-before.ts');
    return madeBefore(error, { email, enter: () => enter(email, password) });
  });
  if (confirmed) return enter(email, password);
  await proveHere({ email, sub, delivery, enter: () => enter(email, password) });
});

/** A question on the way in is the login page's business. */
async function enter(email: string, password: string): Promise<void> {
  const { signIn, newSignIn } = await loadSignIn();
  const { step } = await signIn({ email, password }, newSignIn());
  if (step === 'signed-in') return goOn();
  handOver(email);
  return leaveFor('login', { reason: 'confirmed' });
}
