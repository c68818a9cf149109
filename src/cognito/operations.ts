/** What each operation takes and gives; types only, so that no byte of the AWS SDK ships. */
import type * as Identity from '@aws-sdk/client-cognito-identity';
import type * as Cognito from '@aws-sdk/client-cognito-identity-provider';

/** Cognito's JSON carries times as seconds since 1970, where the AWS SDK's types say `Date`. */
type OnTheWire<T> = T extends Date ? number : T extends object ? { [K in keyof T]: OnTheWire<T[K]> } : T;

type Operation<Input, Output> = { input: Input; output: OnTheWire<Output> };

export type Operations = {
  AssociateSoftwareToken: Operation<Cognito.AssociateSoftwareTokenRequest, Cognito.AssociateSoftwareTokenResponse>;
  ChangePassword: Operation<Cognito.ChangePasswordRequest, Cognito.ChangePasswordResponse>;
  CompleteWebAuthnRegistration: Operation<
    Omit<Cognito.CompleteWebAuthnRegistrationRequest, 'Credential'> & { Credential: object | undefined },
    Cognito.CompleteWebAuthnRegistrationResponse
  >;
  ConfirmDevice: Operation<Cognito.ConfirmDeviceRequest, Cognito.ConfirmDeviceResponse>;
  ConfirmForgotPassword: Operation<Cognito.ConfirmForgotPasswordRequest, Cognito.ConfirmForgotPasswordResponse>;
  ConfirmSignUp: Operation<Cognito.ConfirmSignUpRequest, Cognito.ConfirmSignUpResponse>;
  DeleteUser: Operation<Cognito.DeleteUserRequest, object>;
  DeleteUserAttributes: Operation<Cognito.DeleteUserAttributesRequest, Cognito.DeleteUserAttributesResponse>;
  DeleteWebAuthnCredential: Operation<
    Cognito.DeleteWebAuthnCredentialRequest,
    Cognito.DeleteWebAuthnCredentialResponse
  >;
  ForgetDevice: Operation<Cognito.ForgetDeviceRequest, object>;
  ForgotPassword: Operation<Cognito.ForgotPasswordRequest, Cognito.ForgotPasswordResponse>;
  GetCredentialsForIdentity: Operation<
    Identity.GetCredentialsForIdentityInput,
    Identity.GetCredentialsForIdentityResponse
  >;
  GetDevice: Operation<Cognito.GetDeviceRequest, Cognito.GetDeviceResponse>;
  GetId: Operation<Identity.GetIdInput, Identity.GetIdResponse>;
  GetTokensFromRefreshToken: Operation<
    Cognito.GetTokensFromRefreshTokenRequest,
    Cognito.GetTokensFromRefreshTokenResponse
  >;
  GetUser: Operation<Cognito.GetUserRequest, Cognito.GetUserResponse>;
  GetUserAttributeVerificationCode: Operation<
    Cognito.GetUserAttributeVerificationCodeRequest,
    Cognito.GetUserAttributeVerificationCodeResponse
  >;
  GetUserAuthFactors: Operation<Cognito.GetUserAuthFactorsRequest, Cognito.GetUserAuthFactorsResponse>;
  GlobalSignOut: Operation<Cognito.GlobalSignOutRequest, Cognito.GlobalSignOutResponse>;
  InitiateAuth: Operation<Cognito.InitiateAuthRequest, Cognito.InitiateAuthResponse>;
  ListDevices: Operation<Cognito.ListDevicesRequest, Cognito.ListDevicesResponse>;
  ListWebAuthnCredentials: Operation<Cognito.ListWebAuthnCredentialsRequest, Cognito.ListWebAuthnCredentialsResponse>;
  ResendConfirmationCode: Operation<Cognito.ResendConfirmationCodeRequest, Cognito.ResendConfirmationCodeResponse>;
  RespondToAuthChallenge: Operation<Cognito.RespondToAuthChallengeRequest, Cognito.RespondToAuthChallengeResponse>;
  RevokeToken: Operation<Cognito.RevokeTokenRequest, Cognito.RevokeTokenResponse>;
  SetUserMFAPreference: Operation<Cognito.SetUserMFAPreferenceRequest, Cognito.SetUserMFAPreferenceResponse>;
  SignUp: Operation<Cognito.SignUpRequest, Cognito.SignUpResponse>;
  StartWebAuthnRegistration: Operation<
    Cognito.StartWebAuthnRegistrationRequest,
    { CredentialCreationOptions: Record<string, unknown> | undefined }
  >;
  UpdateDeviceStatus: Operation<Cognito.UpdateDeviceStatusRequest, Cognito.UpdateDeviceStatusResponse>;
  UpdateUserAttributes: Operation<Cognito.UpdateUserAttributesRequest, Cognito.UpdateUserAttributesResponse>;
  VerifySoftwareToken: Operation<Cognito.VerifySoftwareTokenRequest, Cognito.VerifySoftwareTokenResponse>;
  VerifyUserAttribute: Operation<Cognito.VerifyUserAttributeRequest, Cognito.VerifyUserAttributeResponse>;
};
