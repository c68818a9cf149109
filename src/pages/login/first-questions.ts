/** The questions of a sign-in by choice: which way, the password, the passkey. */
import { login as words } from '#words/login';
import { CognitoError } from '../../cognito/error.ts';
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { layOut, offer } from '../../form/ask.ts';
import { type Asking, askForPasskey } from '../../passkeys/get.ts';
import { findForm } from '../../view/parts.ts';
import { say } from '../../view/status.ts';
import { type Moment, otherWays, type Put, type Step } from './put.ts';

/** Whether the question is put again because the answer came too late, and not because the person wanted it so. */
let wasLate = false;

export function putFirst(step: Step<'choose-way' | 'password' | 'passkey'>, moment: Moment): Put {
  layOut('by-choice');
  if (step.step === 'password') return password(step, moment);
  return step.step === 'passkey' ? passkey(step, moment) : chooseWay(step);
}

function chooseWay(step: Step<'choose-way'>): Put {
  const chosen = offer('choose-way', step.ways);
  return {
    form: 'choose-way',
    send: async () => {
      const way = chosen();
      return way ? step.answer(way) : step;
    },
  };
}

/** SRP is loaded with the first letter. */
function password({ answer, ways }: Step<'password'>, { email }: Moment): Put {
  const load = () => import('../../cognito/sign-in.ts').then(({ prepareSignIn }) => prepareSignIn());
  findForm('enter-password').addEventListener('input', () => load().catch(() => {}), { once: true });
  return {
    form: 'enter-password',
    filling: { email },
    presses: otherWays('password', ways),
    send: (values) => answer(values.password).catch(orDetour(email)),
  };
}

/**
 * The browser is asked as soon as the question is seen. Whoever cancels finds the same form, and the other ways in it; its
 * button asks again, with a new challenge, and so does an answer that came too late, once.
 */
function passkey({ request, ways, answer }: Step<'passkey'>, { email }: Moment): Put {
  let asking: Asking | undefined;
  let credential: string | undefined;
  const isAgain = wasLate;
  wasLate = false;
  const stop = () => asking?.stop();
  const anew = () => stopped(stop, () => ways.choose('WEB_AUTHN'))();
  const send = () => {
    const given = credential;
    credential = undefined;
    return given ? answer(given).catch(isAgain ? orDetour(email) : orAnew(anew, email)) : anew();
  };
  const shown = () => {
    asking = askForPasskey(request);
    asking.answer.then((said) => {
      if ('none' in said) return tellNone(said.none);
      credential = said.credential;
      findForm('use-passkey').requestSubmit();
    });
  };
  const presses = Object.entries(otherWays('passkey', ways)).map(([button, act]) => [
    button,
    act && stopped(stop, act),
  ]);
  const news = isAgain && { news: words.passkeyAgain };
  return { form: 'use-passkey', filling: { email }, presses: Object.fromEntries(presses), send, shown, ...news };
}

/** A browser that still asks would stand in the way of what comes next. */
function stopped(stop: () => void, act: () => Promise<SignInStep>): () => Promise<SignInStep> {
  return () => {
    stop();
    return act();
  };
}

function orAnew(anew: () => Promise<SignInStep>, email: string): (error: unknown) => Promise<SignInStep> {
  return (error) => {
    wasLate = error instanceof CognitoError && error.code === 'SessionExpired';
    return wasLate ? anew() : orDetour(email)(error);
  };
}

function tellNone(none: 'declined' | 'unfit' | 'stopped'): void {
  if (none !== 'stopped') say(none === 'unfit' ? words.passkeyUnfit : words.passkeyDeclined);
}

/** An account may have to do something else first. */
function orDetour(email: string): (error: unknown) => Promise<never> {
  return async (error) => {
    if (!(error instanceof CognitoError)) throw error;
    const { detour } = await import('./detour.ts');
    return detour(error, email);
  };
}
