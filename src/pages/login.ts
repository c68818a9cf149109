/** login.html: trade an e-mail address and a password for a session, and answer whatever Cognito asks on the way. */

import { config } from '#config';
import { arrivals } from '#words/arrivals';
import { CognitoError } from '../cognito/error.ts';
import type { SignInStep } from '../cognito/sign-in-step.ts';
import { onFirstTouch } from '../form/first-touch.ts';
import { onSubmit } from '../form/submit-later.ts';
import { welcome } from '../gate/visitor.ts';
import { foretell, goOn, redirectSignedIn, tryStorage } from '../gate/way-in.ts';
import { showIf } from '../view/parts.ts';

const { signInWith, passkeys } = config;
const isByChoice = signInWith === 'choice';

const load = onFirstTouch('login', async () => {
  // SRP is for those who type a password.
  if (isByChoice) return import('./login/by-choice.ts');
  const [chunk, session] = await Promise.all([import('../cognito/sign-in.ts'), import('../session/new-sign-in.ts')]);
  chunk.prepareSignIn();
  return {
    begin: (email: string, password: string) => chunk.signIn({ email, password }, session.newSignIn(email)),
  };
});

redirectSignedIn();
foretell(tryStorage);
welcome(arrivals);

// A custom sign-in without SRP has no use for a password, and whoever chooses is asked for it after the name.
showIf({ password: signInWith !== 'custom' && !isByChoice });
const withPasskeys = isByChoice || passkeys ? import('./login/with-passkeys.ts').catch(() => {}) : undefined;
withPasskeys?.then((parts) => parts?.offerPasskeys(enter));

onSubmit('login', async ({ email, password }) => {
  tryStorage();
  const { begin } = await load();
  const step = await begin(email, password).catch(async (error: unknown) => {
    if (!(error instanceof CognitoError)) throw error;
    const { detour } = await import('./login/detour.ts');
    return detour(error, email);
  });
  await enter(step, email);
});

async function enter(step: SignInStep, email: string): Promise<void> {
  if (step.step !== 'signed-in') {
    const { answerQuestions } = await import('./login/answer-questions.ts');
    await answerQuestions(step, email);
  }
  await (await withPasskeys)?.offerNew();
  // To keep the tokens and to leave, in one go, would be a long task on a slow machine.
  await new Promise((resolve) => setTimeout(resolve));
  await goOn();
}
