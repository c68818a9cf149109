/** What each of Cognito's codes means, by its texts; those of `InvalidParameter` are in `parameter-signs.ts`. */
import type { Sign } from './sign.ts';

const identity = 'GetId GetCredentialsForIdentity';
const changing = 'UpdateUserAttributes DeleteUserAttributes';
const proving = 'ConfirmSignUp ConfirmForgotPassword VerifyUserAttribute';
const passkeys = 'StartWebAuthnRegistration CompleteWebAuthnRegistration DeleteWebAuthnCredential';
const signingIn = 'InitiateAuth RespondToAuthChallenge';

const notAuthorized: readonly Sign[] = [
  ['identity-provider-unknown', /supported provider|Logins don't match/, identity],
  ['identity-token-expired', /expired/, identity],
  ['identity-token-ended', /inactive/, identity],
  ['identity-refused', undefined, identity],
  ['wrong-old-password', /^Incorrect username or password/, 'ChangePassword'],
  ['wrong-password', /^Incorrect username or password/],
  ['session-expired', /^Invalid session/i],
  ['locked', /attempts exceeded/],
  ['disabled', /User is disabled/],
  ['temporary-password-expired', /^(?:Temporary password|User account) has expired/],
  ['attribute-closed', /^([\w:]+): A client attempted to write unauthorized/, changing],
  ['some-attribute-closed', /unauthorized attribute/],
  ['address-given-before', /already provided/],
  ['confirmed-before', /Current status is CONFIRMED/],
  ['not-to-be-confirmed', /cannot be confirmed/],
  ['sign-up-closed', /SignUp is not permitted/],
  ['no-password-to-reset', /cannot be reset in the current state/],
  ['recovery-closed', /Contact administrator/],
  ['token-expired', /^Access Token has expired/],
  ['token-revoked', /^Access Token has been revoked/],
  ['token-unfit', /(?:Access|Refresh) Token/],
  ['client-secret', /secret/i],
];

const weakPassword: readonly Sign[] = [
  ['password-too-short', /not long enough/],
  ['password-without-upper', /uppercase/],
  ['password-without-lower', /lowercase/],
  ['password-without-number', /numeric/],
  ['password-without-symbol', /symbol/],
  ['password-weak'],
];

const notSent: readonly Sign[] = [['not-sent']];
const unsupported: readonly Sign[] = [['unsupported']];

/** By Cognito's name without `Exception`, or ours. */
export const signs: Readonly<Record<string, readonly Sign[]>> = {
  Network: [['unreachable']],
  Timeout: [['late']],
  Service: [['broken']],
  InternalError: [['broken']],
  TooManyRequests: [['busy']],
  Throttling: [['busy']],
  Forbidden: [['blocked']],
  StorageBlocked: [['storage-blocked']],
  StorageFull: [['storage-full']],
  StorageMisfit: [['storage-misfit']],

  NotAuthorized: notAuthorized,
  BlankEnds: [['blank-ends-of-old-password', undefined, 'ChangePassword'], ['blank-ends']],
  SessionExpired: [['session-expired']],
  AnswerRefused: [['answers-refused']],
  PasskeyRefused: [['passkey-refused']],
  PasskeyOnly: [['passkey-only']],
  Challenge: [
    ['second-step-missing', /^MFA_SETUP$/],
    ['question-unknown', /(.+)/],
  ],
  RefreshTokenReuse: [['token-unfit']],

  UserNotFound: [
    ['nobody-to-reset', undefined, 'ConfirmForgotPassword'],
    ['nobody-to-confirm', undefined, 'ConfirmSignUp ResendConfirmationCode'],
    ['user-unknown'],
  ],
  UserNotConfirmed: [['not-confirmed']],
  PasswordResetRequired: [['reset-required']],
  UnsupportedUserState: [['nothing-to-resend']],
  ConcurrentModification: [['changed-elsewhere']],
  UsernameExists: [['account-exists', /given (email|phone_number)/], ['account-exists']],
  AliasExists: [['phone-number-taken', /phone/], ['user-name-taken', /preferred_username/], ['email-taken']],

  InvalidPassword: weakPassword,
  PasswordHistoryPolicyViolation: [['password-used-before']],

  CodeMismatch: [['wrong-sent-code', undefined, proving], ['wrong-code']],
  EnableSoftwareTokenMFA: [['wrong-app-code']],
  ExpiredCode: [['code-used', /used once/], ['code-expired']],
  TooManyFailedAttempts: [['too-many-wrong-codes']],
  LimitExceeded: [
    ['passkeys-full', undefined, passkeys],
    ['mail-quota', /daily email limit/],
    ['too-many-codes-tried', undefined, proving],
    ['too-many-codes-asked', undefined, 'ForgotPassword ResendConfirmationCode GetUserAttributeVerificationCode'],
    ['limit-reached'],
  ],
  CodeDeliveryFailure: notSent,
  InvalidEmailRoleAccessPolicy: notSent,
  InvalidSmsRoleAccessPolicy: notSent,
  InvalidSmsRoleTrustRelationship: notSent,

  SoftwareTokenMFANotFound: [['app-switched-off', /enabled/], ['app-not-possible']],
  ResourceNotFound: [
    ['identity-pool-unknown', undefined, identity],
    ['passkey-unknown', undefined, passkeys],
    ['device-unknown-at-sign-in', /device/i, signingIn],
    ['device-unknown', /device/i],
    ['pool-unknown'],
  ],
  InvalidUserPoolConfiguration: [
    ['devices-not-tracked', undefined, 'ListDevices GetDevice UpdateDeviceStatus ForgetDevice'],
    ['pool-unfit'],
  ],
  InvalidIdentityPoolConfiguration: [['identity-pool-without-role']],

  UserLambdaValidation: [['refused-by-function', /failed with error (.+?)\.?$/s], ['function-broken']],
  InvalidLambdaResponse: [['function-broken']],
  UnexpectedLambda: [['function-broken']],

  WebAuthnNotEnabled: [['passkeys-off']],
  WebAuthnConfigurationMissing: [['passkeys-off']],
  WebAuthnChallengeNotFound: [['passkey-late']],
  WebAuthnClientMismatch: [['passkey-elsewhere']],
  WebAuthnOriginNotAllowed: [['passkey-elsewhere']],
  WebAuthnRelyingPartyMismatch: [['passkey-elsewhere']],
  WebAuthnCredentialNotSupported: [['passkey-unfit']],

  DeviceKeyExists: unsupported,
  FeatureUnavailableInTier: unsupported,
  MFAMethodNotFound: unsupported,
  OperationNotEnabled: unsupported,
  Unauthorized: unsupported,
  UnsupportedOperation: unsupported,
  UnsupportedTokenType: unsupported,
};
