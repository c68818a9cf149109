/**
 * The user of amazon-cognito-identity-js for one sign-in: the SDK does SRP, keeps the tokens and confirms devices, but
 * every answer of Cognito is seen here before it gets there, since it takes any question it does not know for tokens.
 */
import {
  AuthenticationDetails,
  AuthenticationHelper,
  CognitoUser,
  CognitoUserPool,
  type ICognitoStorage,
} from 'amazon-cognito-identity-js';
import { tokensIn } from './acceptable.ts';
import type { CallOptions } from './call.ts';
import { endpointOf } from './endpoints.ts';
import { CognitoError } from './error.ts';
import { keepTogether } from './keep-together.ts';
import { isUnknownDevice } from './read-refusal.ts';
import { type ClientEvents, sdkClient } from './sdk-client.ts';
import type { AuthAnswer } from './sdk-internals.ts';
import { deviceParts, tokenParts } from './storage-keys.ts';

export type PoolAddress = { userPoolId: string; clientId: string; endpoint?: string | undefined };

export class SdkUser extends CognitoUser {
  #waiting: ClientEvents = { onAnswer() {}, onCrash() {} };
  #hasTokens = false;
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
    return new Promise((onAnswer, onCrash) => {
      this.authenticateUser(details, { onSuccess() {}, onFailure: this.#waitFor({ onAnswer, onCrash }) });
    });
  }

  /** Answers DEVICE_SRP_AUTH with the secret that this browser kept, and gives what Cognito says to that. */
  proveDevice(): Promise<AuthAnswer> {
    return new Promise((onAnswer, onCrash) => {
      this.getDeviceResponse({ onSuccess() {}, onFailure: this.#waitFor({ onAnswer, onCrash }) });
    });
  }

  /**
   * Stores the tokens under Cognito's own user name, whatever was typed, and confirms a new device.
   *
   * @returns whether the pool wants the person's word before it remembers the device.
   */
  async keepTokens(answer: AuthAnswer): Promise<boolean> {
    const { username = this.username, ...tokens } = tokensIn(answer);
    this.rename(username);
    try {
      return await this.#confirmDevice({ AuthenticationResult: tokens });
    } catch (error) {
      if (!this.#hasTokens) throw error;
      // Whoever has tokens is in: a device that can't be confirmed is no reason to turn them away.
      return false;
    } finally {
      this.#keepDeviceUnderTypedName();
    }
  }

  /** Takes Cognito's own name for the person, under which everything is stored. */
  rename(userName: string): void {
    this.username = userName;
    this.userDataKey = `${this.keyPrefix}.${userName}.userData`;
  }

  /** The device that this browser is, as a parameter of a request. */
  get deviceParameter(): { DEVICE_KEY?: string } {
    return this.deviceKey ? { DEVICE_KEY: this.deviceKey } : {};
  }

  /** Asks once more without the device if the service does not know it any more. */
  async withDevice<Result>(act: () => Promise<Result>): Promise<Result> {
    try {
      return await act();
    } catch (error) {
      if (!this.deviceKey || !(await isUnknownDevice(error))) throw error;
      this.dropDevice();
      return act();
    }
  }

  dropDevice(): void {
    this.clearCachedDeviceKeyAndPassword();
    for (const part of deviceParts) this.#storage.removeItem(`${this.keyPrefix}.${this.typedName}.${part}`);
    this.deviceKey = null;
  }

  override authenticateUserInternal(answer: AuthAnswer): void {
    this.#waiting.onAnswer(answer);
  }

  /** What a storage can't keep whole leaves it as it was. */
  override cacheTokens(): void {
    this.#keep(['.LastAuthUser', ...this.#own(tokenParts)], () => super.cacheTokens());
    this.#hasTokens = true;
  }

  override cacheDeviceKeyAndPassword(): void {
    this.#keep(this.#own(deviceParts), () => super.cacheDeviceKeyAndPassword());
  }

  #keep(names: string[], write: () => void): void {
    const keys = names.map((name) => this.keyPrefix + name);
    keepTogether(this.#storage, keys, write);
  }

  #own(parts: readonly string[]): string[] {
    return parts.map((part) => `.${this.username}.${part}`);
  }

  #confirmDevice(answer: AuthAnswer): Promise<boolean> {
    const helper = new AuthenticationHelper(this.#poolName);
    return new Promise((resolve, onCrash) => {
      const onFailure = this.#waitFor({ onAnswer() {}, onCrash });
      const onSuccess = (_session: unknown, needsConsent?: boolean) => resolve(needsConsent === true);
      super.authenticateUserInternal(answer, helper, { onSuccess, onFailure });
    });
  }

  /** The SDK looks for the device before it knows Cognito's user name, unless SRP has told it. */
  #keepDeviceUnderTypedName(): void {
    if (this.typedName === this.username || this.getAuthenticationFlowType() === 'USER_SRP_AUTH') return;
    for (const part of deviceParts) {
      const value = this.#storage.getItem(`${this.keyPrefix}.${this.username}.${part}`);
      if (value) this.#storage.setItem(`${this.keyPrefix}.${this.typedName}.${part}`, value);
    }
  }

  /** @returns the SDK's `onFailure`; whatever comes first settles the promise that these events belong to. */
  #waitFor(events: ClientEvents): (error: unknown) => void {
    this.#waiting = events;
    return (error) => events.onCrash(causeOf(error));
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof CognitoError ? error.cause : error;
}
