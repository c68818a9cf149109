/** What people do that makes a pool call its triggers, and the sources that it names to them for it. */
import type { PoolOptions } from '../emulator.ts';
import type { TriggerScene } from './trigger-ways.ts';

export const ada = 'ada@lovelace.example';
const grace = 'grace@hopper.example';
export const Password = 'Engine-1843';
export const signInClient = {
  ExplicitAuthFlows: [
    'ALLOW_USER_PASSWORD_AUTH',
    'ALLOW_ADMIN_USER_PASSWORD_AUTH',
    'ALLOW_USER_SRP_AUTH',
    'ALLOW_CUSTOM_AUTH',
    'ALLOW_REFRESH_TOKEN_AUTH',
  ],
} satisfies PoolOptions['client'];

export function signIn({ cognito, ClientId }: TriggerScene, USERNAME: string, PASSWORD = Password) {
  const AuthParameters = { USERNAME, PASSWORD };
  return cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters, ClientMetadata });
}

export const ClientMetadata = { colour: 'red' };

export function sourcesOf(scene: TriggerScene): string[] {
  return scene.seen().map(({ triggerSource }) => triggerSource);
}

export type Account = { name: string; guest: string; attribute: string; next: string; otp: string };

export const byMail: Account = {
  name: ada,
  guest: grace,
  attribute: 'email',
  next: 'ada@byron.example',
  otp: 'EMAIL_OTP',
};
export const byText: Account = {
  name: '+15550101',
  guest: '+15550102',
  attribute: 'phone_number',
  next: '+15550103',
  otp: 'SMS_MFA',
};

/** Signs up, confirms, signs in and refreshes, forgets the password, changes and proves the address. */
export async function liveThrough(scene: TriggerScene, { name, attribute, next }: Account): Promise<void> {
  const { cognito, ClientId, codeFor } = scene;
  const person = { ClientId, Username: name, ClientMetadata };
  await cognito.signUp({ ...person, Password, ValidationData: [{ Name: 'invited', Value: 'yes' }] });
  await cognito.resendConfirmationCode(person);
  await cognito.confirmSignUp({ ...person, ConfirmationCode: codeFor(name) });
  const { AuthenticationResult: tokens } = await signIn(scene, name);
  const { AccessToken, RefreshToken: REFRESH_TOKEN = '' } = tokens ?? {};
  await cognito.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN } });
  await cognito.getTokensFromRefreshToken({ ClientId, RefreshToken: REFRESH_TOKEN, ClientMetadata });
  await cognito.forgotPassword(person);
  await cognito.confirmForgotPassword({ ...person, Password, ConfirmationCode: codeFor(name) });
  const UserAttributes = [{ Name: attribute, Value: next }];
  await cognito.updateUserAttributes({ AccessToken, UserAttributes, ClientMetadata });
  await cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName: attribute, ClientMetadata });
}

export const life = [
  'PreSignUp_SignUp',
  'CustomMessage_SignUp',
  'CustomMessage_ResendCode',
  'PostConfirmation_ConfirmSignUp',
  'PreAuthentication_Authentication',
  'PostAuthentication_Authentication',
  'TokenGeneration_Authentication',
  'TokenGeneration_RefreshTokens',
  'TokenGeneration_RefreshTokens',
  'CustomMessage_ForgotPassword',
  'PostConfirmation_ConfirmForgotPassword',
  'CustomMessage_UpdateUserAttribute',
  'CustomMessage_VerifyUserAttribute',
];

/** An administrator makes the account; its owner sets a password, and types a code that was sent. */
export async function beInvited(scene: TriggerScene, { guest, attribute, otp }: Account): Promise<void> {
  const { cognito, UserPoolId, ClientId, codeFor } = scene;
  const person = { UserPoolId, Username: guest };
  const UserAttributes = [{ Name: `${attribute}_verified`, Value: 'true' }];
  const DesiredDeliveryMediums = [attribute === 'email' ? ('EMAIL' as const) : ('SMS' as const)];
  const invited = { ...person, UserAttributes, TemporaryPassword: 'Navy-1906', ClientMetadata };
  await cognito.adminCreateUser({ ...invited, DesiredDeliveryMediums });
  const factor = otp === 'SMS_MFA' ? 'SMSMfaSettings' : 'EmailMfaSettings';
  await cognito.adminSetUserMFAPreference({ ...person, [factor]: { Enabled: true } });
  const AuthParameters = { USERNAME: guest, PASSWORD: 'Navy-1906' };
  const begun = { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters, ClientMetadata } as const;
  const { ChallengeName, Session } = await cognito.adminInitiateAuth(begun);
  const answers = { USERNAME: guest, NEW_PASSWORD: Password };
  const first = { ClientId, ChallengeName, Session, ChallengeResponses: answers, ClientMetadata };
  const asked = await cognito.respondToAuthChallenge(first);
  await cognito.respondToAuthChallenge({
    ClientId,
    ChallengeName: asked.ChallengeName,
    Session: asked.Session,
    ChallengeResponses: { USERNAME: guest, [`${otp}_CODE`]: codeFor(guest) },
    ClientMetadata,
  });
}

export const invitation = [
  'PreSignUp_AdminCreateUser',
  'CustomMessage_AdminCreateUser',
  'PreAuthentication_Authentication',
  'CustomMessage_Authentication',
  'PostAuthentication_Authentication',
  'TokenGeneration_NewPasswordChallenge',
];
