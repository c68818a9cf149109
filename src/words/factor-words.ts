/** Which of its sentences the page about second steps says. */
import { mfa } from '#words/mfa';
import type { FactorKind, FactorSettings } from '../cognito/factor-settings.ts';
import type { Demand } from './words.ts';

/** What the next sign-in is like. */
export function mfaOverview({ on, preferred }: FactorSettings, demand: Demand | undefined): string {
  const [only, another] = on;
  if (!only) return mfa.overview[demand ?? 'optional'];
  return mfa.overview[another && !preferred ? 'choice' : (preferred ?? only)];
}

/** What mfa.html fills in: an overview, and for each kind its state and where its codes go. */
export function mfaFilling(settings: FactorSettings, demand: Demand | undefined): Record<string, string> {
  const { sms, email } = settings.addresses;
  return {
    overview: mfaOverview(settings, demand),
    'app-state': factorState('app', settings),
    'sms-state': factorState('sms', settings),
    'email-state': factorState('email', settings),
    ...(sms && { 'sms-address': sms }),
    ...(email && { 'email-address': email }),
  };
}

/** Whether one of them is on, and what it is for. */
export function factorState(kind: FactorKind, { on, preferred }: FactorSettings): string {
  if (!on.includes(kind)) return mfa.states.off;
  if (on.length === 1 || !preferred) return mfa.states.on;
  return mfa.states[preferred === kind ? 'preferred' : 'another'];
}
