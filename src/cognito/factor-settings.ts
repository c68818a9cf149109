/** The second steps of signing in that an account can have, as GetUser tells them, and how each is turned on and off. */
import type { Operations } from './operations.ts';
import type { Factor } from './sign-in-step.ts';

/** What pages call each kind. */
export type FactorKind = 'app' | 'sms' | 'email';

export type FactorSettings = {
  on: readonly FactorKind[];
  /** Asked for in place of all others; without one, a person with several chooses at sign-in. */
  preferred: FactorKind | undefined;
  /** Verified, so that codes can go there. */
  addresses: Readonly<Partial<Record<FactorKind, string>>>;
};

const factors: readonly [kind: FactorKind, factor: Factor][] = [
  ['app', 'SOFTWARE_TOKEN_MFA'],
  ['sms', 'SMS_MFA'],
  ['email', 'EMAIL_OTP'],
];

export const factorKinds: readonly FactorKind[] = factors.map(([kind]) => kind);

/** @throws {Error} for a name that a page made up. */
export function factorKind(name: string): FactorKind {
  const kind = factorKinds.find((each) => each === name);
  if (!kind) throw new Error(`No second step is called ${name}`);
  return kind;
}

type Account = Pick<Operations['GetUser']['output'], 'UserAttributes' | 'UserMFASettingList' | 'PreferredMfaSetting'>;

export function factorSettings(account: Account): FactorSettings {
  const { UserAttributes = [], UserMFASettingList: list = [], PreferredMfaSetting: preferred } = account;
  const attributes = attributesFrom(UserAttributes);
  const { email, phone_number: phone } = attributes;
  return {
    on: factors.filter(([, factor]) => list.includes(factor)).map(([kind]) => kind),
    preferred: factors.find(([, factor]) => factor === preferred)?.[0],
    addresses: {
      ...(phone && attributes.phone_number_verified === 'true' && { sms: phone }),
      ...(email && attributes.email_verified === 'true' && { email }),
    },
  };
}

/** By Cognito's names. What is no text is left out. */
export function attributesFrom(list: NonNullable<Account['UserAttributes']>): Record<string, string> {
  const texts = list.filter(({ Name, Value }) => typeof Name === 'string' && typeof Value === 'string');
  return Object.fromEntries(texts.map(({ Name = '', Value = '' }) => [Name, Value]));
}

export type FactorChange = 'on' | 'off' | 'preferred';

/**
 * What SetUserMFAPreference takes. `on` is without a preference; kinds that are not named stay as they are, and can't be
 * the reason of a refusal.
 */
export function factorPreference(
  kind: FactorKind,
  change: FactorChange,
): Omit<Operations['SetUserMFAPreference']['input'], 'AccessToken'> {
  const settings = { Enabled: change !== 'off', PreferredMfa: change === 'preferred' };
  switch (kind) {
    case 'app':
      return { SoftwareTokenMfaSettings: settings };
    case 'sms':
      return { SMSMfaSettings: settings };
    case 'email':
      return { EmailMfaSettings: settings };
    default:
      return kind satisfies never;
  }
}
