/** mfa.html: see the second steps of signing in, turn each on and off, and prefer one. */

import { config } from '#config';
import { mfa } from '#words/mfa';
import {
  type FactorChange,
  type FactorKind,
  factorKind,
  factorPreference,
  factorSettings,
} from '../cognito/factor-settings.ts';
import { onChoice, onPress } from '../form/buttons.ts';
import { showStep } from '../form/steps.ts';
import { keepAsking } from '../gate/asking.ts';
import { checkLogin } from '../gate/check-login.ts';
import { freshSignIn } from '../gate/fresh-sign-in.ts';
import { tellLoadedAgain } from '../gate/loaded-again.ts';
import { keptElsewhere } from '../managed/federated.ts';
import { callSignedIn } from '../session/call-signed-in.ts';
import { fill, showIf } from '../view/parts.ts';
import { tell } from '../view/status.ts';
import { mfaFilling } from '../words/factor-words.ts';
import { mfaConditions } from './mfa/conditions.ts';

const person = await checkLogin((claims) => {
  const { isKept, filling, conditions } = keptElsewhere(claims);
  fill(filling);
  showIf(conditions);
  return isKept ? undefined : show();
});
tellLoadedAgain();
keepAsking();

onFactor('turn-on', (kind) => (kind === 'app' ? turnAppOn() : change(kind, 'on', mfa.turnedOn[kind])));
onFactor('turn-off', (kind) => change(kind, 'off', mfa.turnedOff[kind]));
onFactor('prefer', (kind) => change(kind, 'preferred', mfa.preferred[kind]));
onFactor('choose', (kind) => change(kind, 'on', mfa.notPreferred));
onPress('cancel', async () => {
  keepAsking();
  showStep('factors');
});

function onFactor(name: string, act: (kind: FactorKind) => Promise<void>): void {
  onChoice('factors', name, (value) => act(factorKind(value)));
}

async function change(kind: FactorKind, to: FactorChange, news: string): Promise<void> {
  await freshSignIn();
  await callSignedIn('SetUserMFAPreference', factorPreference(kind, to));
  await show();
  tell(news);
}

async function turnAppOn(): Promise<void> {
  await freshSignIn();
  const { setUpApp } = await import('./mfa/set-up-app.ts');
  await setUpApp(person);
  await show();
  showStep('factors');
  tell(mfa.turnedOn.app);
}

async function show(): Promise<void> {
  const settings = factorSettings(await callSignedIn('GetUser', {}));
  fill(mfaFilling(settings, config.mfa));
  showIf(mfaConditions(settings, config.mfa));
  if (config.signInWith === 'choice') await (await import('./mfa/password-first.ts')).passwordFirst(settings);
}
