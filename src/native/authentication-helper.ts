/**
 * Stands in for the SDK's `./AuthenticationHelper`, which it extends: A = g^a is computed when somebody asks for it, not
 * in every constructor, and can be computed ahead of the sign-in that needs it.
 */
import SdkHelper, { type TakeA } from 'amazon-cognito-identity-js/src/AuthenticationHelper.js';
import type BigInteger from './big-integer.ts';

/** Waits for the next sign-in, which takes it away: one a is never used twice. */
let prepared: { a: BigInteger; A: BigInteger } | undefined;

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
      if (!prepared) this.#prepare();
      callback(null);
      return;
    }
    if (prepared && !this.largeAValue) {
      this.smallAValue = prepared.a;
      this.largeAValue = prepared.A;
      prepared = undefined;
    }
    super.getLargeAValue(callback);
  }

  #prepare(): void {
    const a = this.generateRandomSmallA();
    this.calculateA(a, (_error, A) => {
      if (A) prepared = { a, A };
    });
    performance.mark('gatehouse:srp-prepared');
  }
}
