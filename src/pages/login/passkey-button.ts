/** “Sign in with a passkey”, beside the password; the name has to be there first. */
import { login as words } from '#words/login';
import { CognitoError } from '../../cognito/error.ts';
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { onPress } from '../../form/buttons.ts';
import { checkField } from '../../form/check.ts';
import { fieldsOf } from '../../form/field.ts';
import { showMistakes } from '../../form/mistakes.ts';
import { isSignInName, readField, tidy } from '../../form/values.ts';
import { askForPasskey } from '../../passkeys/get.ts';
import { keepWay } from '../../session/known-people.ts';
import { findButton, findForm, showIf } from '../../view/parts.ts';
import { say } from '../../view/status.ts';
import { beginWithPasskey } from './by-choice.ts';
import type { Enter } from './put.ts';

type Passkey = Extract<SignInStep, { step: 'passkey' }>;

/** @param otherwise Offers a passkey again where the name is typed, which a press has ended. */
export function showButton(enter: Enter, otherwise: () => Promise<void>): void {
  let given: { step: Passkey; email: string; credential: string } | undefined;
  onPress('by-passkey', async () => {
    if (given) {
      const { step, email, credential } = given;
      given = undefined;
      const next = await step.answer(credential);
      if (next.step === 'signed-in') keepWay('WEB_AUTHN', email);
      return enter(next, email);
    }
    const email = await nameIn('login');
    const step = email ? await beginWithPasskey(email).catch(orNone) : undefined;
    // The form is free meanwhile: whoever changes their mind types the password.
    if (step?.step === 'passkey') void confirm(step, email);
  });
  showIf({ 'by-passkey': true });

  async function confirm(step: Passkey, email: string): Promise<void> {
    const said = await askForPasskey(step.request).answer;
    if ('credential' in said) {
      given = { step, email, credential: said.credential };
      findButton('by-passkey')?.click();
      // A form that is under way takes no press, and the next one may be about somebody else.
      given = undefined;
    } else if (said.none !== 'stopped') {
      say(said.none === 'unfit' ? words.passkeyUnfitHere : words.passkeyDeclinedHere);
      await otherwise();
    }
  }
}

/** @returns nothing where it is missing, or can't be one; the page says so. */
async function nameIn(formId: string): Promise<string> {
  const form = findForm(formId);
  const field = fieldsOf(form).find(isSignInName);
  if (!field) throw new Error(`No <input autocomplete="username"> in <form id="${formId}">`);
  await tidy(field);
  const problem = checkField(field);
  if (problem) showMistakes([{ words: problem, field: field.name }], form);
  return problem ? '' : readField(field);
}

/** Nothing is wrong with having none, and nobody learns whose account it is. */
function orNone(error: unknown): undefined {
  if (!(error instanceof CognitoError && error.code === 'NoPasskey')) throw error;
  say(words.noPasskey);
  return undefined;
}
