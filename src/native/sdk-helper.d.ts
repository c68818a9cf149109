/** The SDK's own AuthenticationHelper, as far as `authentication-helper.ts` extends it; the SDK's typings leave it out. */

declare module 'amazon-cognito-identity-js/src/AuthenticationHelper.js' {
  type BigInteger = import('./big-integer.ts').default;

  export type TakeA = (error: Error | null, A?: BigInteger) => void;

  export type KeyParameters = [
    userName: string,
    password: string,
    B: BigInteger,
    salt: BigInteger,
    callback: (error: Error | null, key?: Uint8Array) => void,
  ];

  // biome-ignore lint/style/noDefaultExport: so the SDK has it.
  export default class AuthenticationHelper {
    /** The secret a. */
    smallAValue: BigInteger;
    /** A = g^a mod N, once it has been asked for. */
    largeAValue?: BigInteger;
    constructor(poolName: string);
    getLargeAValue(callback: TakeA): void;
    generateRandomSmallA(): BigInteger;
    /** SHA-256 of bytes in hexadecimal, in hexadecimal. */
    hexHash(hex: string): string;
    /** Calls back later. */
    calculateA(a: BigInteger, callback: TakeA): void;
    getPasswordAuthenticationKey(...parameters: KeyParameters): void;
  }
}
