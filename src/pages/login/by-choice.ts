/** Signing in by choice: what is asked for first, of whom. */
import { config } from '#config';
import { signInByChoice } from '../../cognito/choice.ts';
import { firstWays } from '../../cognito/first-ways.ts';
import type { FirstWay, SignInStep } from '../../cognito/sign-in-step.ts';
import { canUsePasskeys } from '../../passkeys/able.ts';
import { wayOf } from '../../session/known-people.ts';
import { newSignIn } from '../../session/new-sign-in.ts';

/** The way that was gone here last, or a passkey, since whoever has one goes by it. Else the account's list says. */
export function begin(email: string): Promise<SignInStep> {
  const able = firstWays.filter((way) => way !== 'WEB_AUTHN' || (config.passkeys !== false && canUsePasskeys()));
  const last = able.find((way) => way === wayOf(email));
  const known = last ? [last, ...able.filter((way) => way !== last)] : able;
  const prefer = last ?? able.find((way) => way === 'WEB_AUTHN');
  return signInByChoice({ email, known, prefer }, newSignIn(email));
}

/** With a passkey, or not at all. @param name What the person typed, or Cognito's own. */
export function beginWithPasskey(name: string): Promise<SignInStep> {
  const known: FirstWay[] = ['WEB_AUTHN'];
  return signInByChoice({ email: name, known, prefer: 'WEB_AUTHN' }, newSignIn(name));
}
