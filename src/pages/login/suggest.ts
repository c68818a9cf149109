/**
 * The passkey of whoever was here last with one, offered by the browser where the name is typed. Cognito gives a challenge to a
 * name alone, and for three minutes.
 */
import { CognitoError } from '../../cognito/error.ts';
import { carryOut } from '../../form/buttons.ts';
import { askForPasskey } from '../../passkeys/get.ts';
import { findForm } from '../../view/parts.ts';
import { beginWithPasskey } from './by-choice.ts';
import type { Enter } from './put.ts';

/** Milliseconds for which a challenge is offered. */
const FRESH = 150_000;

/** @param user Cognito's own name. */
export async function suggest(user: string, enter: Enter): Promise<void> {
  const form = findForm('login');
  // Without it the person types a name, as everybody does who was not here before.
  const step = await beginWithPasskey(user).catch(quiet);
  if (step?.step !== 'passkey' || form.hidden) return;
  const asking = askForPasskey(step.request, true);
  const timer = setTimeout(() => whenSeen(() => suggest(user, enter)), FRESH);
  const said = await asking.answer;
  clearTimeout(timer);
  if ('none' in said) return;
  await carryOut(form, async () => {
    const next = await step.answer(said.credential);
    (await import('../../session/sign-in-name.ts')).keepKnownName(user);
    await enter(next, user);
  });
}

/** A page that nobody looks at asks for nothing. */
function whenSeen(act: () => Promise<void>): void {
  if (document.hidden) document.addEventListener('visibilitychange', () => whenSeen(act), { once: true });
  else act().catch(() => {});
}

function quiet(error: unknown): undefined {
  if (!(error instanceof CognitoError)) throw error;
  console.debug(`${error.operation}: ${error.code}: ${error.message}`);
  return undefined;
}
