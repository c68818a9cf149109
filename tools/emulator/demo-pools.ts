/** The user pools of `npm start`, and a person for each question that signing in can ask: anyone can try it by hand in a minute. */
import { exampleTriggers } from '../../emulator/challenges/example-triggers.ts';
import type { PoolOptions } from '../../emulator/emulator.ts';
import { localPool } from '../../emulator/local-pool.ts';
import type { Person } from '../../emulator/people/add-person.ts';
import { defaultPolicy } from '../../emulator/people/password-policy.ts';
import type { DemoPerson, DemoPool } from './demo-pool.ts';
import { exampleClaims } from './example-claims.ts';
import { socialPool } from './social-pool.ts';

export const demoPassword = 'Demo-pass-1';

/** For an authenticator app: `npm start` shows it beside the people who have one. */
export const demoTotpSecret = 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH';

const phone = '+15550100';
const app = { SoftwareTokenMfaConfiguration: { Enabled: true } } as const;
const appAndText = { ...app, SmsMfaConfiguration: {} };
const everyKind = { ...appAndText, EmailMfaConfiguration: {} };
const secret = `app with the secret ${demoTotpSecret}`;

const people = {
  demo: person('demo', 'signs in'),
  temp: person('temp', 'has a temporary password, and sets one of their own', { status: 'FORCE_CHANGE_PASSWORD' }),
  totp: person('totp', `types a code of an ${secret}`, { totpSecret: demoTotpSecret }),
  sms: person('sms', 'types a code that comes by text message', { phone, factors: ['SMS_MFA'] }),
  emailMfa: person('email-mfa', 'types a code that comes by email', { factors: ['EMAIL_OTP'] }),
  choose: person('choose', `chooses between a text message and an ${secret}`, {
    phone: '+15550101',
    factors: ['SMS_MFA'],
    totpSecret: demoTotpSecret,
  }),
  setup: person('setup', 'has to set up an authenticator app'),
  custom: person('custom', 'types a code that comes by email'),
  disabled: person('disabled', 'is switched off, which reads like a wrong password', { isDisabled: true }),
  reset: person('reset', 'has to choose a new password by a code', { status: 'RESET_REQUIRED' }),
  unconfirmed: person('unconfirmed', 'has to confirm the address first', { status: 'UNCONFIRMED' }),
};

const tracked = (isAsked: boolean) => ({
  ChallengeRequiredOnNewDevice: true,
  DeviceOnlyRememberedOnUserPrompt: isAsked,
});

const customClient = {
  ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
} satisfies PoolOptions['client'];

const byChoice = {
  settings: {
    // Where the site keeps who made each passkey.
    Schema: [
      ...(localPool.settings.Schema ?? []),
      {
        Name: 'passkeys',
        AttributeDataType: 'String',
        Mutable: true,
        StringAttributeConstraints: { MinLength: '0', MaxLength: '2048' },
      },
    ],
    Policies: {
      PasswordPolicy: defaultPolicy,
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] },
    },
  },
  mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind, WebAuthnConfiguration: { RelyingPartyId: 'localhost' } },
  client: {
    ExplicitAuthFlows: [
      'ALLOW_USER_AUTH',
      'ALLOW_USER_SRP_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
    ],
  },
} satisfies DemoPool['options'];

const noPassword = ['email', 'has no password, and types a code that comes by email'] as const;

/** Nobody has a passkey from the start: its private half never leaves the device that makes it. */
const choosers: DemoPerson[] = [
  { ...people.demo, phone, about: 'chooses: the password, or a code by email or text message' },
  person('password', 'has a password only', { attributes: { name: 'Password', email_verified: 'false' } }),
  passwordless(...noPassword),
  {
    ...passwordless('text', 'has no password, and types a code that comes by text message'),
    phone: '+15550102',
    attributes: { name: 'Text', email_verified: 'false' },
  },
  { ...people.totp, about: `needs the password first, then a code of an ${secret}` },
  people.temp,
  {
    ...passwordless('unconfirmed', 'has signed up without a password, and confirms the address by signing in'),
    status: 'UNCONFIRMED',
  },
];

/** What one pool can show at once is in `main`; the names of the others are for `npm start -- --pool NAME`. */
export const demoPools = {
  main: {
    about: 'most of what can be asked, and what keeps people out',
    options: { mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind }, triggers: { preTokenGeneration: exampleClaims } },
    config: { mfa: 'optional' },
    people: [
      people.demo,
      people.temp,
      people.totp,
      people.sms,
      people.emailMfa,
      people.choose,
      people.disabled,
      people.reset,
      people.unconfirmed,
    ],
    elsewhere: { 'mfa-required': people.setup, custom: people.custom, choice: passwordless(...noPassword) },
  },
  'mfa-required': {
    about: 'everybody needs a second step, and sets one up at the first sign-in',
    options: { mfa: { MfaConfiguration: 'ON', ...appAndText } },
    config: { mfa: 'required' },
    people: [
      people.setup,
      { ...people.temp, about: 'sets a password of their own, then an authenticator app' },
      people.totp,
      people.sms,
      people.choose,
    ],
  },
  'required-attributes': {
    about: 'what the pool requires and an account lacks is asked for with the new password',
    options: {
      settings: {
        Schema: ['name', 'phone_number', 'birthdate'].map((Name) => ({ Name, Required: true, Mutable: true })),
      },
    },
    config: {},
    people: [{ ...people.temp, attributes: {}, about: 'sets a password, and fills in name, phone and birthday' }],
  },
  custom: {
    about: 'no passwords: a question of your own making, here a code by email',
    options: { client: customClient, triggers: exampleTriggers },
    config: { signInWith: 'custom' },
    people: [people.custom, people.unconfirmed],
  },
  'custom-after-srp': {
    about: 'a question of your own making after the password',
    options: { client: customClient, triggers: exampleTriggers },
    config: { signInWith: 'custom-after-srp' },
    people: [people.custom, people.temp],
  },
  choice: {
    about: 'the address first, then what the account has: passkey, code by email or text, password',
    options: byChoice,
    config: { signInWith: 'choice', passkeys: true, mfa: 'optional' },
    people: choosers,
    hint: 'A passkey needs somebody signed in: sign in as demo@example.com by any way, and add it on the page passkeys.html',
  },
  devices: {
    about: 'a device on which somebody has signed in needs no code there again',
    options: { settings: { DeviceConfiguration: tracked(false) }, mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind } },
    config: { mfa: 'optional' },
    people: [people.demo, people.sms, people.totp],
  },
  'devices-opt-in': {
    about: 'the same, for devices that their owner wants remembered',
    options: { settings: { DeviceConfiguration: tracked(true) }, mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind } },
    config: { mfa: 'optional' },
    people: [people.demo, people.sms, people.totp],
  },
  password: {
    about: 'the password is sent as it is (USER_PASSWORD_AUTH), and nobody is hidden',
    options: {
      client: {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
        PreventUserExistenceErrors: 'LEGACY',
      },
      mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind },
    },
    config: { signInWith: 'password', mfa: 'optional' },
    people: [people.demo, people.temp, people.sms, { ...people.disabled, about: 'is switched off, and told so' }],
  },
  social: { ...socialPool, people: [people.demo] },
} satisfies Record<string, DemoPool>;

export type DemoPoolName = keyof typeof demoPools;

function passwordless(name: string, about: string): DemoPerson {
  const { email, attributes = {} } = person(name, about);
  return { email, attributes, about };
}

function person(name: string, about: string, more: Partial<Person> = {}): DemoPerson {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return { email: `${name}@example.com`, password: demoPassword, attributes: { name: title }, about, ...more };
}
