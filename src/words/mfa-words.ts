/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { FactorKind, FactorSettings } from '../cognito/factor-settings.ts';

/** What the pool says of a second step, if the configuration tells. */
type Demand = 'off' | 'optional' | 'required' | undefined;

/** What is asked for. */
const codes: Readonly<Record<FactorKind, string>> = {
  app: 'a code from your authenticator app',
  sms: 'a code that comes by text message',
  email: 'a code that comes by email',
};

const isOn = 'Two-step sign-in is on. After your password,';

const subjects: Readonly<Record<FactorKind, string>> = {
  app: 'Your authenticator app is',
  sms: 'Codes by text message are',
  email: 'Codes by email are',
};

export const mfaWords = {
  turnedOn: (kind: FactorKind) => `${subjects[kind]} on.`,
  turnedOff: (kind: FactorKind) => `${subjects[kind]} off.`,
  preferred: (kind: FactorKind) => `From now on, we ask for ${codes[kind]}.`,
  notPreferred: 'From now on, you choose each time you sign in.',
  /** What sign-in pages call the app when they ask for its code. */
  appName: 'Authenticator app',
};

/** What the next sign-in is like. */
export function mfaOverview({ on, preferred }: FactorSettings, demand: Demand): string {
  const [only, another] = on;
  if (!only) return offWords[demand ?? 'optional'];
  return another && !preferred
    ? `${isOn} you choose how you get a code.`
    : `${isOn} we ask for ${codes[preferred ?? only]}.`;
}

/** What mfa.html fills in: an overview, and for each kind its state and where its codes go. */
export function mfaFilling(settings: FactorSettings, demand: Demand): Record<string, string> {
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
  if (!on.includes(kind)) return 'Off';
  if (on.length === 1 || !preferred) return 'On';
  return preferred === kind ? 'On, and asked for' : 'On, but not asked for, since you prefer another';
}

const offWords: Readonly<Record<NonNullable<Demand>, string>> = {
  off: 'This site has no two-step sign-in: your password alone opens your account.',
  optional: 'Two-step sign-in is off: your password alone opens your account.',
  required: 'This site asks everybody for a second step at sign-in. Turn one on here.',
};

/** Every sentence, for the test that reads them. */
export const mfaSentences = [
  ...Object.values(offWords),
  ...Object.values(codes).map((code) => `${isOn} we ask for ${code}.`),
  ...Object.values(subjects).flatMap((subject) => [`${subject} on.`, `${subject} off.`]),
  mfaWords.notPreferred,
];
