/** login.html: trade an e-mail address and a password for a session, and answer whatever Cognito asks on the way. */

import { config } from '#config';
import { arrivals } from '#words/arrivals';
import { CognitoError } from '../cognito/error.ts';
import { onFirstTouch } from '../form/first-touch.ts';
import { onSubmit } from '../form/submit-later.ts';
import { welcome } from '../gate/visitor.ts';
import { foretell, goOn, redirectSignedIn } from '../gate/way-in.ts';
import { tryStorage } from '../session/token-storage.ts';
import { showIf } from '../view/parts.ts';

const load = onFirstTouch('login', async () => {
  const [chunk, session] = await Promise.all([import('../cognito/sign-in.ts'), import('../session/new-sign-in.ts')]);
  chunk.prepareSignIn();
  return { ...chunk, ...session };
});

redirectSignedIn();
foretell(tryStorage);
welcome(arrivals);

// A custom sign-in without SRP has no use for a password.
showIf({ password: config.signInWith !== 'custom' });

onSubmit('login', async ({ email, password }) => {
  tryStorage();
  const { signIn, newSignIn } = await load();
  const step = await signIn({ email, password }, newSignIn()).catch(async (error: unknown) => {
    if (!(error instanceof CognitoError)) throw error;
    const { detour } = await import('./login/detour.ts');
    return detour(error, email);
  });
  if (step.step !== 'signed-in') {
    const { answerQuestions } = await import('./login/answer-questions.ts');
    await answerQuestions(step, email);
  }
  // To keep the tokens and to leave, in one go, would be a long task on a slow machine.
  await new Promise((resolve) => setTimeout(resolve));
  await goOn();
});
