/** Members of amazon-cognito-identity-js that its typings leave out and that signing in relies on. */
import type {
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
export type SdkRequest = InitiateAuthRequest & RespondToAuthChallengeRequest;

/** What the SDK asks of its own HTTP client. */
export type SdkClient = {
  request(
    operation: 'InitiateAuth' | 'RespondToAuthChallenge',
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
    authenticateUserInternal(answer: AuthAnswer): void;
    getDeviceResponse(callbacks: SdkCallbacks): void;
    clearCachedDeviceKeyAndPassword(): void;
    cacheDeviceKeyAndPassword(): void;
  }
  class AuthenticationHelper {
    constructor(poolName: string);
    generateHashDevice(groupKey: string, key: string, callback: (error: unknown) => void): void;
    getSaltDevices(): string;
    getVerifierDevices(): string;
    getRandomPassword(): string;
    getLargeAValue(callback: (error: unknown, value?: { toString(radix: number): string }) => void): void;
  }
}
