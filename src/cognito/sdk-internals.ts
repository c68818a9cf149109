/** Members of amazon-cognito-identity-js that its typings leave out and that signing in relies on. */
import type {
  ConfirmDeviceRequest,
  InitiateAuthRequest,
  RespondToAuthChallengeRequest,
  RespondToAuthChallengeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { CognitoUserSession } from 'amazon-cognito-identity-js';

/** What InitiateAuth and RespondToAuthChallenge answer: tokens, or the next question. */
export type AuthAnswer = RespondToAuthChallengeResponse;

export type SdkCallbacks = {
  onSuccess(session: CognitoUserSession, deviceNeedsConsent?: boolean): void;
  onFailure(error: unknown): void;
};

/** The calls that the SDK makes on its own during a sign-in. */
export type SdkRequest = InitiateAuthRequest & RespondToAuthChallengeRequest & ConfirmDeviceRequest;

/** What the SDK asks of its own HTTP client. */
export type SdkClient = {
  request(
    operation: 'InitiateAuth' | 'RespondToAuthChallenge' | 'ConfirmDevice',
    params: SdkRequest,
    callback: (error: unknown, answer?: object) => void,
  ): void;
};

declare module 'amazon-cognito-identity-js' {
  interface CognitoUser {
    client: SdkClient;
    username: string;
    userDataKey: string;
    keyPrefix: string;
    Session: string | null;
    deviceKey?: string | null;
    authenticateUserInternal(answer: AuthAnswer, helper: AuthenticationHelper, callbacks: SdkCallbacks): void;
    getDeviceResponse(callbacks: SdkCallbacks): void;
    clearCachedDeviceKeyAndPassword(): void;
    cacheTokens(): void;
    cacheDeviceKeyAndPassword(): void;
  }
  class AuthenticationHelper {
    constructor(poolName: string);
    getLargeAValue(callback: (error: unknown, value?: { toString(radix: number): string }) => void): void;
  }
}
