/** What the emulator remembers of a person, in the forms of state.ts. */
import type { AttributeType, UserStatusType } from '@aws-sdk/client-cognito-identity-provider';

export type User = {
  /** What Cognito calls Username: the `sub` in pools that sign in by e-mail or telephone. */
  username: string;
  createdAt: number;
  modifiedAt: number;
  enabled: boolean;
  status: UserStatusType;
  /** Absent for people without one. */
  password?: Password;
  /** Earlier passwords, newest first, where the policy has a PasswordHistorySize. */
  passwordHistory?: Password[];
  /** Attribute name to value, `sub` and the `*_verified` flags among them. */
  attributes: Record<string, string>;
  /** A new e-mail or telephone number that takes effect when its code has been typed. */
  pendingAttributes: Record<string, string>;
  /** Sign-in addresses that their owner changed and has not verified since: nobody is found by them. */
  changedNames?: string[];
  codes: Code[];
  /** Every code that is sent to them, where that is fixed. */
  fixedCode?: string;
  mfa: UserMfa;
  /** By DeviceKey. */
  devices: Record<string, Device>;
  /** The oldest first. Absent for people who never had one. */
  passkeys?: Passkey[];
  /** The registration that was begun last: a challenge, base64url, until it has been answered. */
  pendingPasskey?: { challenge: string; clientId: string; rpId: string; expiresAt: number };
  groups: string[];
  /** Accounts at identity providers that were linked by what the provider tells, and have not been signed in with yet. */
  links?: { providerName: string; attribute: string; value: string }[];
  lockout: { failures: number; lastFailureAt: number; lockedUntil: number };
};

/** SRP's half of a password; the password itself is never kept. */
export type Password = {
  /** 16 bytes, hex. */
  salt: string;
  /** g^x mod N, hex without padding. */
  verifier: string;
  /** Set for a temporary password: the time after which it no longer works. */
  temporaryUntil?: number;
};

export type CodePurpose = 'sign-up' | 'reset' | 'verify-email' | 'verify-phone_number';

export type Code = {
  purpose: CodePurpose;
  code: string;
  expiresAt: number;
  /** Which attribute it was sent to. */
  attribute: 'email' | 'phone_number';
};

export type Factor = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

export type UserMfa = {
  enabled: Factor[];
  preferred?: Factor;
  /** Base32 secret; `usedSteps` are the 30-second steps whose code was spent. */
  totp?: { secret: string; name?: string; usedSteps: number[] };
  /** From AssociateSoftwareToken until VerifySoftwareToken. */
  pendingTotp?: string;
};

export type Device = {
  key: string;
  name?: string;
  attributes: AttributeType[];
  /** Both hex, from ConfirmDevice. Absent until then. */
  password?: { salt: string; verifier: string };
  remembered: boolean;
  createdAt: number;
  modifiedAt: number;
  authenticatedAt: number;
};

/** A JWK: the only kinds that are accepted. */
export type PublicKey = { kty: 'EC'; crv: 'P-256'; x: string; y: string } | { kty: 'RSA'; n: string; e: string };

export type Passkey = {
  /** CredentialId, base64url. */
  id: string;
  key: PublicKey;
  counter: number;
  aaguid: string;
  transports: string[];
  attachment?: 'platform' | 'cross-platform';
  /** The relying party that it was made for. */
  rpId: string;
  createdAt: number;
};
