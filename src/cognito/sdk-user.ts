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
import { type Issued, tokensIn } from './acceptable.ts';
import { type CallOptions, call } from './call.ts';
import { endpointOf } from './endpoints.ts';
import { CognitoError } from './error.ts';
import { keepIssued } from './keep-issued.ts';
import { keepTogether } from './keep-together.ts';
import { type ClientEvents, sdkClient } from './sdk-client.ts';
import type { AuthAnswer } from './sdk-internals.ts';
import { deviceParts } from './storage-keys.ts';
import type { Holder } from './talk.ts';

export type PoolAddress = { userPoolId: string; clientId: string; endpoint?: string | undefined };

export class SdkUser extends CognitoUser implements Holder {
  #waiting: ClientEvents = { onAnswer() {}, onCrash() {} };
  readonly #poolName: string;
  readonly #storage: ICognitoStorage;
  readonly #options: CallOptions;
  /** What the person typed; the SDK replaces `username` by Cognito's own. */
  readonly typedName: string;

  constructor(name: string, address: PoolAddress, storage: ICognitoStorage, options: CallOptions = {}) {
    const pool = new CognitoUserPool({ UserPoolId: address.userPoolId, ClientId: address.clientId, Storage: storage });
    super({ Username: name, Pool: pool, Storage: storage });
    this.#options = { endpoint: endpointOf(address), ...options };
    this.client = sdkClient(() => this.#waiting, this.#options);
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

  /** Under Cognito's own user name, whatever was typed. */
  async keepTokens(answer: AuthAnswer): Promise<boolean> {
    const issued = tokensIn(answer);
    this.rename(issued.username ?? this.username);
    keepIssued(this.#storage, { prefix: this.keyPrefix, username: this.username }, issued);
    try {
      return await this.#confirmDevice(issued);
    } catch {
      // Whoever has tokens is in: a device that can't be confirmed is no reason to turn them away.
      return false;
    } finally {
      this.#keepDeviceUnderTypedName();
    }
  }

  rename(userName: string): void {
    this.username = userName;
    this.userDataKey = `${this.keyPrefix}.${userName}.userData`;
  }

  get deviceParameter(): { DEVICE_KEY?: string } {
    return this.deviceKey ? { DEVICE_KEY: this.deviceKey } : {};
  }

  dropDevice(): void {
    this.clearCachedDeviceKeyAndPassword();
    for (const part of deviceParts) this.#storage.removeItem(`${this.keyPrefix}.${this.typedName}.${part}`);
    this.deviceKey = null;
  }

  override authenticateUserInternal(answer: AuthAnswer): void {
    this.#waiting.onAnswer(answer);
  }

  /** With a secret of its own, which this browser proves from now on. */
  async #confirmDevice({ AccessToken, NewDeviceMetadata }: Issued): Promise<boolean> {
    if (!NewDeviceMetadata) return false;
    const { DeviceKey, DeviceGroupKey } = NewDeviceMetadata;
    const helper = new AuthenticationHelper(this.#poolName);
    await new Promise<void>((resolve, reject) => {
      helper.generateHashDevice(DeviceGroupKey, DeviceKey, (error) => (error ? reject(error) : resolve()));
    });
    const DeviceSecretVerifierConfig = {
      Salt: base64Of(helper.getSaltDevices()),
      PasswordVerifier: base64Of(helper.getVerifierDevices()),
    };
    const device = {
      AccessToken,
      DeviceKey,
      DeviceSecretVerifierConfig,
      DeviceName: globalThis.navigator?.userAgent ?? 'nodejs',
    };
    const { UserConfirmationNecessary } = await call('ConfirmDevice', device, this.#options);
    Object.assign(this, {
      deviceKey: DeviceKey,
      deviceGroupKey: DeviceGroupKey,
      randomPassword: helper.getRandomPassword(),
    });
    const keys = deviceParts.map((part) => `${this.keyPrefix}.${this.username}.${part}`);
    keepTogether(this.#storage, keys, () => this.cacheDeviceKeyAndPassword());
    return UserConfirmationNecessary === true;
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

/** @param hex As the SDK has its numbers. */
function base64Of(hex: string): string {
  return btoa((hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''));
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof CognitoError ? error.cause : error;
}
