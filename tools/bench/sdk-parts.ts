/**
 * amazon-cognito-identity-js with its inner parts in reach, with `src/native/` or as it is published: what tests and the
 * benchmark hold side by side.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AuthenticationDetails, CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js';
import type BigInteger from '../../src/native/big-integer.ts';
import type { Buffer } from '../../src/native/bytes.ts';
import type { Sha256 } from '../../src/native/sha-256.ts';
import { bundleSdk } from './bundle-sdk.ts';

type Callback<Value> = (error: Error | null, value: Value) => void;

/** One sign-in's half of SRP; the SDK's typings leave it out. */
export type SrpHelper = {
  N: BigInteger;
  g: BigInteger;
  k: BigInteger;
  smallAValue: BigInteger;
  largeAValue?: BigInteger;
  /** Hexadecimal, once there is a key. */
  UHexHash: string;
  getLargeAValue(callback: Callback<BigInteger>): void;
  getPasswordAuthenticationKey(
    userName: string,
    password: string,
    B: BigInteger,
    salt: BigInteger,
    callback: Callback<Uint8Array>,
  ): void;
  generateHashDevice(groupKey: string, deviceKey: string, callback: Callback<null>): void;
  getSaltDevices(): string;
  getVerifierDevices(): string;
  getRandomPassword(): string;
  generateRandomSmallA(): BigInteger;
  padHex(value: BigInteger): string;
  hash(text: string): string;
  hexHash(hex: string): string;
};

export type SdkParts = {
  AuthenticationDetails: typeof AuthenticationDetails;
  AuthenticationHelper: { new (poolName: string): SrpHelper; prototype: SrpHelper };
  BigInteger: typeof BigInteger;
  Buffer: typeof Buffer;
  CognitoUser: typeof CognitoUser;
  CognitoUserPool: typeof CognitoUserPool;
  DateHelper: new () => { getNowString(): string };
  Sha256: typeof Sha256;
  WordArray: new () => { random(byteCount: number): { toString(): string } };
};

/** Modules of its own at each call, so that nothing is prepared or replaced in them yet. */
export async function loadSdk({ native }: { native: boolean }): Promise<SdkParts> {
  const { code } = await bundleSdk({ native, contents: 'parts' });
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-sdk-'));
  try {
    const file = join(folder, 'sdk.mjs');
    await writeFile(file, code);
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
