/**
 * The user of amazon-cognito-identity-js for one sign-in: the SDK does SRP, keeps the tokens and confirms devices, but
 * every answer of Cognito is seen here before it gets there, since it takes any question it does not know for tokens.
 */
import {
  AuthenticationDetails,
  AuthenticationHelper,
  CognitoAccessToken,
  CognitoUser,
  CognitoUserPool,
  type ICognitoStorage,
} from 'amazon-cognito-identity-js';
import { type CallOptions, endpointOf } from './call.ts';
import { CognitoError } from './error.ts';
import { type ClientEvents, sdkClient } from './sdk-client.ts';
import type { AuthAnswer } from './sdk-internals.ts';

export type PoolAddress = { userPoolId: string; clientId: string; endpoint?: string | undefined };

/** The storage keys of a device's secrets end in these. */
const deviceParts = ['deviceKey', 'randomPasswordKey', 'deviceGroupKey'];

export class SdkUser extends CognitoUser {
  #waiting: ClientEvents & { onAnswer(answer: AuthAnswer): void } = { onAnswer() {}, onDetour() {}, onCrash() {} };
  readonly #poolName: string;
  readonly #storage: ICognitoStorage;
  /** What the person typed; the SDK replaces `username` by Cognito's own. */
  readonly typedName: string;

  constructor(name: string, address: PoolAddress, storage: ICognitoStorage, options: CallOptions = {}) {
    const pool = new CognitoUserPool({ UserPoolId: address.userPoolId, ClientId: address.clientId, Storage: storage });
    super({ Username: name, Pool: pool, Storage: storage });
    this.client = sdkClient(() => this.#waiting, { endpoint: endpointOf(address), ...options });
    this.#poolName = pool.getUserPoolName();
    this.#storage = storage;
    this.typedName = name;
  }

  /** Proves the password (by SRP, or as it is under USER_PASSWORD_AUTH) and gives Cognito's answer. */
  provePassword(password: string): Promise<AuthAnswer> {
    const details = new AuthenticationDetails({ Username: this.typedName, Password: password });
    const keepAnswer = (answer: AuthAnswer) => answer;
    return this.#ask((_resolve, onFailure) => {
      this.authenticateUser(details, { onSuccess() {}, onFailure });
    }, keepAnswer);
  }

  /** Answers DEVICE_SRP_AUTH with the secret that this browser kept, and stores the tokens that this brings. */
  proveDevice(): Promise<void> {
    return this.#ask<void>((resolve, onFailure) => {
      this.getDeviceResponse({ onSuccess: () => resolve(), onFailure });
    }, refuseDetour);
  }

  /**
   * Stores the tokens under Cognito's own user name, whatever was typed, and confirms a new device.
   *
   * @returns whether the pool wants the person's word before it remembers the device.
   */
  async keepTokens(answer: AuthAnswer): Promise<boolean> {
    const { IdToken, AccessToken, RefreshToken } = answer.AuthenticationResult ?? {};
    if (!IdToken || !AccessToken || !RefreshToken) throw unexpected('half the tokens');
    this.rename(new CognitoAccessToken({ AccessToken }).decodePayload().username ?? this.username);
    try {
      return await this.#confirmDevice(answer);
    } catch (error) {
      // The tokens are there by now: a device that can't be confirmed is no reason to turn the person away.
      if (error instanceof CognitoError && error.operation === 'ConfirmDevice') return false;
      throw error;
    } finally {
      this.#keepDeviceUnderTypedName();
    }
  }

  /** Takes Cognito's own name for the person, under which everything is stored. */
  rename(userName: string): void {
    this.username = userName;
    this.userDataKey = `${this.keyPrefix}.${userName}.userData`;
  }

  /** @returns whether there was a device to forget. */
  dropDevice(): boolean {
    if (!this.deviceKey) return false;
    this.clearCachedDeviceKeyAndPassword();
    for (const part of deviceParts) this.#storage.removeItem(`${this.keyPrefix}.${this.typedName}.${part}`);
    this.deviceKey = null;
    return true;
  }

  override authenticateUserInternal(answer: AuthAnswer): void {
    this.#waiting.onAnswer(answer);
  }

  #confirmDevice(answer: AuthAnswer): Promise<boolean> {
    const helper = new AuthenticationHelper(this.#poolName);
    return this.#ask<boolean>((resolve, onFailure) => {
      const onSuccess = (_session: unknown, needsConsent?: boolean) => resolve(needsConsent === true);
      super.authenticateUserInternal(answer, helper, { onSuccess, onFailure });
    }, refuseDetour);
  }

  /** Under USER_PASSWORD_AUTH the SDK looks for the device before it knows Cognito's user name. */
  #keepDeviceUnderTypedName(): void {
    if (this.typedName === this.username) return;
    for (const part of deviceParts) {
      const value = this.#storage.getItem(`${this.keyPrefix}.${this.username}.${part}`);
      if (value) this.#storage.setItem(`${this.keyPrefix}.${this.typedName}.${part}`, value);
    }
  }

  /** One question to the SDK: whichever of its callbacks comes first settles it. */
  #ask<Result>(
    start: (resolve: (result: Result) => void, onFailure: (error: unknown) => void) => void,
    judge: (answer: AuthAnswer) => Result,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const onAnswer = (answer: AuthAnswer) => {
        try {
          resolve(judge(answer));
        } catch (error) {
          reject(error);
        }
      };
      this.#waiting = { onAnswer, onDetour: onAnswer, onCrash: reject };
      start(resolve, (error) => reject(causeOf(error)));
    });
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof CognitoError ? error.cause : error;
}

function refuseDetour(answer: AuthAnswer): never {
  throw unexpected(answer.ChallengeName ?? 'half the tokens');
}

function unexpected(what: string): CognitoError {
  return new CognitoError('Challenge', 'RespondToAuthChallenge', what);
}
