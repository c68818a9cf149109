/** Who signs in without a password: their tokens are kept under the SDK's own keys, and the SDK is loaded for devices alone. */
import type { ICognitoStorage } from 'amazon-cognito-identity-js';
import { tokensIn } from './acceptable.ts';
import { keepIssued } from './keep-issued.ts';
import type { AuthAnswer } from './sdk-internals.ts';
import type { PoolAddress, SdkUser } from './sdk-user.ts';
import { deviceParts } from './storage-keys.ts';
import type { Holder } from './talk.ts';

export class PlainUser implements Holder {
  readonly typedName: string;
  username: string;
  Session: string | null = null;
  deviceKey: string | null;
  readonly #pool: PoolAddress;
  readonly #storage: ICognitoStorage;
  readonly #prefix: string;

  constructor(name: string, pool: PoolAddress, storage: ICognitoStorage) {
    this.typedName = name;
    this.username = name;
    this.#pool = pool;
    this.#storage = storage;
    this.#prefix = `CognitoIdentityServiceProvider.${pool.clientId}`;
    this.deviceKey = storage.getItem(`${this.#prefix}.${name}.deviceKey`);
  }

  get deviceParameter(): { DEVICE_KEY?: string } {
    return this.deviceKey ? { DEVICE_KEY: this.deviceKey } : {};
  }

  rename(userName: string): void {
    this.username = userName;
  }

  async keepTokens(answer: AuthAnswer): Promise<boolean> {
    const issued = tokensIn(answer);
    this.rename(issued.username ?? this.username);
    // Whoever has tokens is in, also where the rest can't be loaded.
    const sdk = issued.NewDeviceMetadata && (await this.#deviceUser().catch(() => undefined));
    if (sdk) {
      const needsConsent = await sdk.keepTokens(answer);
      this.deviceKey = sdk.deviceKey ?? null;
      return needsConsent;
    }
    keepIssued(this.#storage, { prefix: this.#prefix, username: this.username }, issued);
    return false;
  }

  async proveDevice(): Promise<AuthAnswer> {
    const sdk = await this.#deviceUser();
    sdk.Session = this.Session;
    return sdk.proveDevice();
  }

  dropDevice(): void {
    for (const name of [this.username, this.typedName]) {
      for (const part of deviceParts) this.#storage.removeItem(`${this.#prefix}.${name}.${part}`);
    }
    this.deviceKey = null;
  }

  async #deviceUser(): Promise<SdkUser> {
    const { deviceUser } = await import('./device-user.ts');
    return deviceUser({ name: this.typedName, userName: this.username }, this.#pool, this.#storage);
  }
}
