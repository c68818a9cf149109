/**
 * Stands in for the SDK's `./AuthenticationHelper`, which it extends: A = g^a is computed when somebody asks for it, not
 * in every constructor, and can be computed ahead of the sign-in that needs it.
 */
import SdkHelper, { type KeyParameters, type TakeA } from 'amazon-cognito-identity-js/src/AuthenticationHelper.js';
import BigInteger, { tell } from './big-integer.ts';
import WordArray from './word-array.ts';

type Pair = { a: BigInteger; A: BigInteger };

/** Waits for the next sign-in, which takes it away: one a is never used twice. */
let prepared: Promise<Pair> | undefined;

/** The first text that is hashed, N and g in every constructor, and its hash k: several helpers are made in one sign-in. */
let constant: readonly [hex: string, hash: string] | undefined;

// biome-ignore lint/style/noDefaultExport: the SDK imports this module's default.
export default class AuthenticationHelper extends SdkHelper {
  /** Private fields come into being when the SDK's constructor has ended: it asks for A before anybody needs it. */
  readonly #isConstructed = true;

  /**
   * Gives A to a callback of two parameters. A callback of fewer can't receive A: it prepares a pair for the next that
   * can, marks the moment as `gatehouse:srp-prepared` in the page's performance timeline, and is called all the same.
   */
  override getLargeAValue(callback: TakeA): void {
    if (!(#isConstructed in this)) return;
    if (callback.length < 2) {
      prepared ??= this.#prepare();
      // Nobody may ever want it; whoever does computes it anew.
      prepared.catch(() => {
        prepared = undefined;
      });
      callback(null);
      return;
    }
    const ready = this.largeAValue ? undefined : prepared;
    if (ready) prepared = undefined;
    Promise.resolve(ready)
      .then((pair) => pair && Object.assign(this, { smallAValue: pair.a, largeAValue: pair.A }))
      // What could not be prepared is computed now, or told.
      .catch(() => {})
      .then(() => super.getLargeAValue(callback));
  }

  /** 256 bits, which RFC 5054 (§2.5.4) asks for at least; the SDK takes 1,024, and the power takes twice the time. */
  override generateRandomSmallA(): BigInteger {
    return new BigInteger(new WordArray().random(32), 16);
  }

  override hexHash(hex: string): string {
    constant ??= [hex, super.hexHash(hex)];
    return hex === constant[0] ? constant[1] : super.hexHash(hex);
  }

  /** What the SDK stumbles over after a power, in an answer that is not Cognito's, it is told as an error. */
  override getPasswordAuthenticationKey(...[userName, password, B, salt, callback]: KeyParameters): void {
    super.getPasswordAuthenticationKey(userName, password, B, salt, (error, key) => {
      if (error) return callback(error);
      try {
        callback(null, key);
      } catch (crash) {
        tell(crash instanceof Error ? crash : new Error(String(crash)), callback);
      }
    });
  }

  async #prepare(): Promise<Pair> {
    const a = this.generateRandomSmallA();
    const A = await new Promise<BigInteger>((resolve, reject) => {
      this.calculateA(a, (error, power) => (power ? resolve(power) : reject(error)));
    });
    performance.mark('gatehouse:srp-prepared');
    return { a, A };
  }
}
