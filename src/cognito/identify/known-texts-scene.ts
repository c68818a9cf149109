/** Texts of Cognito's, as far as they are known: reason | code | operation | text | what the text is about. */
import type { Reason } from './reasons.ts';

const lines = String.raw`
# Codes of ours
unreachable | Network | InitiateAuth | No connection
late | Timeout | SignUp | No answer in time
broken | Service | SignUp | 503
storage-blocked | StorageBlocked | InitiateAuth |
storage-full | StorageFull | InitiateAuth |
storage-misfit | StorageMisfit | InitiateAuth |
session-expired | SessionExpired | RespondToAuthChallenge |
answers-refused | AnswerRefused | RespondToAuthChallenge | Incorrect username or password.
blank-ends | BlankEnds | InitiateAuth |
blank-ends-of-old-password | BlankEnds | ChangePassword |
second-step-missing | Challenge | RespondToAuthChallenge | MFA_SETUP
question-unknown | Challenge | RespondToAuthChallenge | WEB_AUTHN | WEB_AUTHN
# Passkeys
passkey-refused | PasskeyRefused | RespondToAuthChallenge |
passkey-only | PasskeyOnly | InitiateAuth | WEB_AUTHN
passkeys-off | WebAuthnNotEnabled | StartWebAuthnRegistration | The passkey feature isn't enabled for the user pool.
passkeys-off | WebAuthnConfigurationMissing | StartWebAuthnRegistration | The user pool has no configured relying party ID or user pool domain.
passkey-late | WebAuthnChallengeNotFound | CompleteWebAuthnRegistration | The challenge from StartWebAuthn registration has expired.
passkey-elsewhere | WebAuthnClientMismatch | CompleteWebAuthnRegistration | The access token is for a different client.
passkey-elsewhere | WebAuthnOriginNotAllowed | CompleteWebAuthnRegistration |
passkey-elsewhere | WebAuthnRelyingPartyMismatch | CompleteWebAuthnRegistration |
passkey-unfit | WebAuthnCredentialNotSupported | CompleteWebAuthnRegistration |
passkey-unfit | InvalidParameter | CompleteWebAuthnRegistration | Credential data is not valid
passkeys-full | LimitExceeded | StartWebAuthnRegistration | A user can have at most 20 passkeys.
passkey-unknown | ResourceNotFound | DeleteWebAuthnCredential | Passkey does not exist.
# Many operations
broken | InternalError | SignUp | Internal error
busy | TooManyRequests | InitiateAuth | Too many requests
busy | Throttling | GetId | Rate exceeded
blocked | Forbidden | InitiateAuth | Request not allowed due to WAF block.
pool-unknown | ResourceNotFound | InitiateAuth | User pool client 1abc does not exist.
pool-unknown | ResourceNotFound | ListUsers | User pool eu-west-1_Abc does not exist.
client-secret | NotAuthorized | InitiateAuth | Unable to verify secret hash for client 1abc
client-secret | NotAuthorized | InitiateAuth | SecretHash does not match for the client: 1abc
client-secret | NotAuthorized | SignUp | Client 1abc is configured with secret but SECRET_HASH was not received
client-secret | NotAuthorized | SignUp | Client 1abc is configured for secret but secret was not received
token-unfit | NotAuthorized | GetUser | Invalid Access Token
token-unfit | NotAuthorized | GetUser | Could not verify signature for Access Token
token-unfit | NotAuthorized | GetUser | Access Token does not have required scopes
token-expired | NotAuthorized | GetUser | Access Token has expired
token-revoked | NotAuthorized | GetUser | Access Token has been revoked
token-unfit | NotAuthorized | InitiateAuth | Refresh Token has expired
token-unfit | NotAuthorized | InitiateAuth | Refresh Token has been revoked
token-unfit | NotAuthorized | InitiateAuth | Invalid Refresh Token
token-unfit | NotAuthorized | GetTokensFromRefreshToken | Invalid Refresh Token.
token-unfit | RefreshTokenReuse | GetTokensFromRefreshToken |
disabled | NotAuthorized | InitiateAuth | User is disabled.
disabled | NotAuthorized | GetUser | User is disabled
user-unknown | UserNotFound | InitiateAuth | User does not exist.
user-unknown | UserNotFound | ForgotPassword | Username/client id combination not found.
nobody-to-confirm | UserNotFound | ConfirmSignUp | Username/client id combination not found.
nobody-to-confirm | UserNotFound | ResendConfirmationCode | Username/client id combination not found.
nobody-to-reset | UserNotFound | ConfirmForgotPassword | Username/client id combination not found.
refused-by-function | UserLambdaValidation | SignUp | PreSignUp failed with error Not today. | Not today
function-broken | UserLambdaValidation | SignUp | Something new
function-broken | UnexpectedLambda | SignUp | PreSignUp failed with error timeout
function-broken | InvalidLambdaResponse | InitiateAuth | Unrecognizable lambda output
request-unfit | InvalidParameter | InitiateAuth | Missing required parameter USERNAME
request-unfit | InvalidParameter | RespondToAuthChallenge | Missing required parameter Session
request-unfit | InvalidParameter | VerifyUserAttribute | 1 validation error detected: Value null at 'attributeName' failed to satisfy constraint: Member must not be null
request-unfit | InvalidParameter | InitiateAuth | 1 validation error detected: Value 'X' at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: [A]
unsupported | OperationNotEnabled | SignUp |
unsupported | FeatureUnavailableInTier | InitiateAuth |
unsupported | MFAMethodNotFound | RespondToAuthChallenge |
unsupported | UnsupportedOperation | RevokeToken |
unsupported | UnsupportedTokenType | RevokeToken |
unsupported | Unauthorized | RevokeToken |
unsupported | DeviceKeyExists | ConfirmDevice |
unknown | NotAuthorized | InitiateAuth | Text of next year
unknown | Brandnew | InitiateAuth | Text of next year
unknown | constructor | InitiateAuth | x
# Signing up
account-exists | UsernameExists | SignUp | User already exists
account-exists | UsernameExists | SignUp | An account with the given email already exists. | email
account-exists | UsernameExists | SignUp | An account with the given phone_number already exists. | phone_number
account-exists | UsernameExists | AdminCreateUser | User account already exists
sign-up-closed | NotAuthorized | SignUp | SignUp is not permitted for this user pool
some-attribute-closed | NotAuthorized | SignUp | A client attempted to write unauthorized attribute
name-unfit | InvalidParameter | SignUp | Username should be an email.
name-no-phone-number | InvalidParameter | SignUp | Username should be a phone number.
name-unfit | InvalidParameter | SignUp | Username should be either an email or a phone number.
name-unfit | InvalidParameter | SignUp | Username cannot be of email format, since user pool is configured for email alias.
name-unfit | InvalidParameter | SignUp | 1 validation error detected: Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: [\p{L}]+
email-unfit | InvalidParameter | AdminCreateUser | Invalid email address format.
phone-number-unfit | InvalidParameter | SignUp | Invalid phone number format.
attribute-required | InvalidParameter | SignUp | Attributes did not conform to the schema: family_name: The attribute is required | family_name
attribute-required | InvalidParameter | SignUp | Attributes did not conform to the schema: name: The attribute is required family_name: The attribute is required | name
attribute-required | InvalidParameter | SignUp | Attributes did not conform to the schema: name.formatted: The attribute name.formatted is required | name
attribute-unknown-at-sign-up | InvalidParameter | SignUp | Attributes did not conform to the schema: Type for attribute {custom:role} could not be determined | custom:role
attribute-unknown-at-sign-up | InvalidParameter | SignUp | Attributes did not conform to the schema: custom:x: Attribute does not exist in the schema. | custom:x
mail-quota | LimitExceeded | SignUp | Exceeded daily email limit for the operation or the account. If a higher
not-sent | CodeDeliveryFailure | SignUp | SES says no
not-sent | InvalidEmailRoleAccessPolicy | SignUp |
not-sent | InvalidSmsRoleAccessPolicy | SignUp |
not-sent | InvalidSmsRoleTrustRelationship | SignUp |
email-taken | AliasExists | ConfirmSignUp | An account with the email already exists.
phone-number-taken | AliasExists | UpdateUserAttributes | An account with the given phone_number already exists.
user-name-taken | AliasExists | UpdateUserAttributes | An account with the given preferred_username already exists.
confirmed-before | NotAuthorized | ConfirmSignUp | User cannot be confirmed. Current status is CONFIRMED
confirmed-already | InvalidParameter | ResendConfirmationCode | User is already confirmed.
not-to-be-confirmed | NotAuthorized | AdminConfirmSignUp | User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD
# Signing in
flow-not-enabled | InvalidParameter | InitiateAuth | USER_PASSWORD_AUTH flow not enabled for this client
flow-not-enabled | InvalidParameter | InitiateAuth | USER_SRP_AUTH is not enabled for the client.
flow-not-enabled | InvalidParameter | InitiateAuth | CUSTOM_AUTH is not enabled for the client.
flow-not-enabled | InvalidParameter | InitiateAuth | USER_AUTH is not enabled for the client.
flow-not-enabled | InvalidParameter | AdminInitiateAuth | Auth flow not enabled for this client
flow-not-enabled | InvalidParameter | InitiateAuth | Initiate Auth method not supported
flow-not-enabled | InvalidParameter | AdminInitiateAuth | Initiate Auth method not supported.
function-missing | InvalidParameter | InitiateAuth | Custom auth lambda trigger is not configured for the user pool.
wrong-password | NotAuthorized | InitiateAuth | Incorrect username or password.
wrong-password | NotAuthorized | RespondToAuthChallenge | Incorrect username or password.
locked | NotAuthorized | InitiateAuth | Password attempts exceeded
temporary-password-expired | NotAuthorized | InitiateAuth | Temporary password has expired and must be reset by an administrator.
temporary-password-expired | NotAuthorized | InitiateAuth | User account has expired, it must be reset by an administrator.
not-confirmed | UserNotConfirmed | InitiateAuth | User is not confirmed.
reset-required | PasswordResetRequired | InitiateAuth | Password reset required for the user
wrong-code | CodeMismatch | RespondToAuthChallenge | Invalid code or auth state for the user.
wrong-code | CodeMismatch | RespondToAuthChallenge | Invalid code received for user
code-used | ExpiredCode | RespondToAuthChallenge | Your software token has already been used once.
session-expired | NotAuthorized | RespondToAuthChallenge | Invalid session for the user, session is expired.
session-expired | NotAuthorized | RespondToAuthChallenge | Invalid session for the user, session can only be used once.
session-expired | NotAuthorized | RespondToAuthChallenge | Invalid session for the user.
device-unknown-at-sign-in | ResourceNotFound | RespondToAuthChallenge | Device does not exist.
app-switched-off | SoftwareTokenMFANotFound | AssociateSoftwareToken | Software Token MFA has not been enabled by the userPool
app-not-possible | SoftwareTokenMFANotFound | RespondToAuthChallenge | Software Token MFA does not exist for the user.
address-given-before | NotAuthorized | RespondToAuthChallenge | Cannot modify an already provided email
address-given-before | InvalidParameter | RespondToAuthChallenge | Cannot modify an already provided email
attribute-demanded | InvalidParameter | RespondToAuthChallenge | Invalid attributes given, name is missing | name
pool-unfit | InvalidUserPoolConfiguration | InitiateAuth |
# New passwords
password-too-short | InvalidPassword | SignUp | Password did not conform with policy: Password not long enough
password-without-upper | InvalidPassword | ChangePassword | Password did not conform with policy: Password must have uppercase characters
password-without-lower | InvalidPassword | ConfirmForgotPassword | Password does not conform to policy: Password must have lowercase characters
password-without-number | InvalidPassword | AdminCreateUser | Password did not conform with password policy: Password must have numeric characters
password-without-symbol | InvalidPassword | SignUp | Password did not conform with policy: Password must have symbol characters
password-weak | InvalidPassword | SignUp | Password did not conform with policy: Password something of next year
password-used-before | PasswordHistoryPolicyViolation | ChangePassword |
password-too-short | InvalidParameter | SignUp | 1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6
password-blank-ends | InvalidParameter | SignUp | 2 validation errors detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6; Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\S]+.*[\S]+$
password-blank-ends | InvalidParameter | ChangePassword | 1 validation error detected: Value at 'proposedPassword' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\S]+.*[\S]+$
wrong-old-password | InvalidParameter | ChangePassword | 1 validation error detected: Value at 'previousPassword' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\S]+.*[\S]+$
wrong-old-password | NotAuthorized | ChangePassword | Incorrect username or password.
limit-reached | LimitExceeded | ChangePassword | Attempt limit exceeded, please try after some time.
# Codes
wrong-sent-code | CodeMismatch | ConfirmSignUp | Invalid verification code provided, please try again.
code-expired | ExpiredCode | ConfirmSignUp | Invalid code provided, please request a code again.
too-many-wrong-codes | TooManyFailedAttempts | ConfirmSignUp | Attempt limit exceeded, please try after some time.
too-many-codes-tried | LimitExceeded | ConfirmSignUp | Attempt limit exceeded, please try after some time.
too-many-codes-asked | LimitExceeded | ForgotPassword | Attempt limit exceeded, please try after some time.
wrong-sent-code | InvalidParameter | ConfirmSignUp | 1 validation error detected: Value 'x' at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\S]+
wrong-app-code | InvalidParameter | VerifySoftwareToken | 2 validation errors detected: Value 'Aaaa' at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+; Value 'Aaaa' at 'userCode' failed to satisfy constraint: Member must have length greater than or equal to 6
wrong-app-code | EnableSoftwareTokenMFA | VerifySoftwareToken | Code mismatch and fail enable Software Token MFA
wrong-code | CodeMismatch | VerifySoftwareToken | Code mismatch
no-recovery-address | InvalidParameter | ForgotPassword | Cannot reset password for the user as there is no registered/verified email or phone_number
no-password-to-reset | NotAuthorized | ForgotPassword | User password cannot be reset in the current state.
recovery-closed | NotAuthorized | ForgotPassword | Contact administrator to reset password.
# What an account holds, second steps, devices
attribute-closed | NotAuthorized | UpdateUserAttributes | custom:team: A client attempted to write unauthorized attribute | custom:team
some-attribute-closed | NotAuthorized | UpdateUserAttributes | A client attempted to write unauthorized attribute
attribute-unknown | InvalidParameter | UpdateUserAttributes | Invalid user attributes: user.custom:foo: Attribute does not exist in the schema. | custom:foo
attribute-fixed | InvalidParameter | UpdateUserAttributes | user.name: Attribute cannot be updated. | name
attribute-fixed | InvalidParameter | UpdateUserAttributes | Invalid user attributes: user.custom:team: Attribute cannot be updated. | custom:team
attribute-unfit | InvalidParameter | UpdateUserAttributes | Invalid user attributes: user.birthdate: Birthdate must be in the format of YYYY-MM-DD | birthdate
attribute-unfit | InvalidParameter | UpdateUserAttributes | Attribute value for picture must not be null | picture
attribute-not-removable | InvalidParameter | DeleteUserAttributes | Invalid user attributes: phone_number: Required attribute cannot be deleted. | phone_number
attribute-not-verifiable | InvalidParameter | GetUserAttributeVerificationCode | Invalid attribute name. Only phone_number and email can be verified.
changed-elsewhere | ConcurrentModification | AssociateSoftwareToken |
sms-not-possible | InvalidParameter | SetUserMFAPreference | User does not have delivery config set to turn on SMS_MFA
email-not-possible | InvalidParameter | SetUserMFAPreference | User does not have delivery config set to turn on EMAIL_OTP
app-not-possible | InvalidParameter | SetUserMFAPreference | User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA
app-not-possible | InvalidParameter | SetUserMFAPreference | User has not verified software token mfa
app-not-possible | InvalidParameter | SetUserMFAPreference | User has not set up software token mfa
no-phone-number | InvalidParameter | SetUserMFAPreference | User does not have a phone_number set to turn on SMS MFA
factor-refused | InvalidParameter | SetUserMFAPreference | Text of next year
request-unfit | InvalidParameter | ConfirmDevice | Invalid device key given.
device-unknown | ResourceNotFound | ForgetDevice | Device does not exist.
devices-not-tracked | InvalidUserPoolConfiguration | ListDevices |
# Administration
nothing-to-resend | UnsupportedUserState | AdminCreateUser | Resend not possible. ada status is not FORCE_CHANGE_PASSWORD
filter-unfit | InvalidParameter | ListUsers | Error while parsing filter
filter-unfit | InvalidParameter | ListUsers | Invalid search attribute: X
# Identity pools
identity-provider-unknown | NotAuthorized | GetId | Logins don't match. Please include at least one valid login for this identity or identity pool.
identity-refused | NotAuthorized | GetId | Unauthenticated access is not supported for this identity pool.
identity-provider-unknown | NotAuthorized | GetId | Token is not from a supported provider of this identity pool.
identity-token-expired | NotAuthorized | GetId | Invalid login token. Token expired: 1762972200 >= 1762972100
identity-refused | NotAuthorized | GetId | Invalid login token. Not a valid OpenId Connect identity token.
identity-token-ended | NotAuthorized | GetCredentialsForIdentity | Token is inactive
identity-refused | NotAuthorized | GetId | Access to Identity 'eu-west-1:1' is forbidden.
identity-pool-without-role | InvalidIdentityPoolConfiguration | GetCredentialsForIdentity | Invalid identity pool configuration. Check assigned IAM roles for this pool.
identity-pool-unknown | ResourceNotFound | GetId | IdentityPool 'eu-west-1:1' not found.
identity-pool-unknown | ResourceNotFound | GetCredentialsForIdentity | Identity 'eu-west-1:1' not found.
`;

export type KnownText = { reason: Reason; code: string; operation: string; message: string; about: string };

export const knownTexts: readonly KnownText[] = lines
  .split('\n')
  .filter((line) => line.includes(' | '))
  .map((line) => {
    const [reason = '', code = '', operation = '', message = '', about = ''] = line
      .split('|')
      .map((part) => part.trim());
    return { reason: reason as Reason, code, operation, message, about };
  });
