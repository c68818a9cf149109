/**
 * Everything that a refusal can mean, as a closed union. Who answers to people (the site, `npm run token`, `users`,
 * `deploy`) has a table of words over it, and the compiler finds the reason that a table has forgotten.
 */

/** In families, so that a table can give all of one the same words. */
export const reasons = {
  /** No answer of Cognito's own. */
  trouble: ['unreachable', 'late', 'broken'],
  service: ['busy', 'blocked', 'unsupported', 'request-unfit', 'filter-unfit', 'unknown'],
  /** The browser does not keep what signing in needs. */
  storage: ['storage-blocked', 'storage-full', 'storage-misfit'],
  /** Only whoever has configured the site or the pool can mend it. */
  setting: ['client-secret', 'flow-not-enabled', 'function-broken', 'function-missing', 'pool-unknown', 'pool-unfit'],
  /** What a program of the deployer's says no to, in its own words. */
  function: ['refused-by-function'],
  proof: ['wrong-password', 'wrong-old-password', 'blank-ends', 'blank-ends-of-old-password', 'locked'],
  account: [
    ...['user-unknown', 'nobody-to-confirm', 'nobody-to-reset', 'not-confirmed', 'reset-required', 'disabled'],
    ...['temporary-password-expired', 'no-password-to-reset', 'recovery-closed', 'no-recovery-address'],
    ...['confirmed-before', 'confirmed-already', 'not-to-be-confirmed', 'nothing-to-resend', 'changed-elsewhere'],
  ],
  session: ['session-expired', 'answers-refused', 'token-expired', 'token-revoked', 'token-unfit'],
  question: ['question-unknown', 'second-step-missing'],
  signUp: ['sign-up-closed', 'account-exists', 'email-taken', 'phone-number-taken', 'user-name-taken'],
  attribute: [
    ...['email-unfit', 'phone-number-unfit', 'name-unfit', 'name-no-phone-number'],
    ...['attribute-required', 'attribute-demanded', 'attribute-unknown', 'attribute-unknown-at-sign-up'],
    ...['attribute-closed', 'some-attribute-closed', 'attribute-fixed', 'attribute-not-removable'],
    ...['attribute-unfit', 'attribute-not-verifiable', 'address-given-before'],
  ],
  newPassword: [
    ...['password-too-short', 'password-without-upper', 'password-without-lower', 'password-without-number'],
    ...['password-without-symbol', 'password-blank-ends', 'password-weak', 'password-used-before'],
  ],
  code: [
    ...['wrong-code', 'wrong-sent-code', 'wrong-app-code', 'code-used', 'code-expired', 'not-sent'],
    ...['too-many-wrong-codes', 'too-many-codes-tried', 'too-many-codes-asked', 'mail-quota', 'limit-reached'],
  ],
  factor: [
    ...['app-not-possible', 'app-switched-off', 'sms-not-possible', 'email-not-possible', 'no-phone-number'],
    ...['factor-refused'],
  ],
  device: ['device-unknown', 'device-unknown-at-sign-in', 'devices-not-tracked'],
  passkey: [
    ...['passkeys-off', 'passkey-unknown', 'passkey-unfit', 'passkey-late', 'passkey-elsewhere', 'passkeys-full'],
    ...['passkey-refused', 'passkey-only'],
  ],
  identity: [
    ...['identity-provider-unknown', 'identity-token-expired', 'identity-token-ended', 'identity-refused'],
    ...['identity-pool-without-role', 'identity-pool-unknown'],
  ],
} as const;

export type ReasonFamily = keyof typeof reasons;
export type ReasonOf<Family extends ReasonFamily> = (typeof reasons)[Family][number];
export type Reason = ReasonOf<ReasonFamily>;

/** What Cognito said no to. */
export type Refusal = {
  /** Cognito's name for it without `Exception`, or one of ours, such as `Network`. */
  code: string;
  operation: string;
  /** Cognito's text. */
  message: string;
};

/** The same words for all of some families, for a table that has little to say about them. */
export function forAll<Family extends ReasonFamily, Words>(
  families: readonly Family[],
  words: Words,
): Record<ReasonOf<Family>, Words> {
  return Object.fromEntries(families.flatMap((family) => reasons[family].map((reason) => [reason, words]))) as Record<
    ReasonOf<Family>,
    Words
  >;
}
