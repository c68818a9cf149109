/** Stands in for the SDK's `./BigInteger`: what its SRP asks of big integers, over the platform's own bigint. */

type Settle = (error: Error | null, result?: BigInteger) => void;

// biome-ignore lint/style/noDefaultExport: the SDK imports this module's default.
export default class BigInteger {
  static readonly ZERO = new BigInteger(0n);
  static readonly ONE = new BigInteger(1n);

  readonly #value: bigint;

  /**
   * @param value A bigint, or hexadecimal digits in either case and any number, perhaps after a minus.
   * @param _radix Always 16.
   * @throws {SyntaxError} for digits that are not hexadecimal; the SDK's own skips or misreads them.
   */
  constructor(value: bigint | string, _radix?: 16) {
    this.#value = typeof value === 'bigint' ? value : parseHex(value);
  }

  add(other: BigInteger): BigInteger {
    return new BigInteger(this.#value + other.#value);
  }

  subtract(other: BigInteger): BigInteger {
    return new BigInteger(this.#value - other.#value);
  }

  multiply(other: BigInteger): BigInteger {
    return new BigInteger(this.#value * other.#value);
  }

  /** The remainder that is never negative, for a positive modulus. */
  mod(modulus: BigInteger): BigInteger {
    return new BigInteger(remainder(this.#value, modulus.#value));
  }

  /**
   * Calls back later: powers are computed away from the page's thread. A negative base counts as its remainder; the
   * exponent is not negative. What a callback throws is the page's to see, unless it was given an error already.
   */
  modPow(exponent: BigInteger, modulus: BigInteger, callback: Settle): void {
    const base = remainder(this.#value, modulus.#value);
    import('./power.ts')
      .then(({ modPow }) => modPow(base, exponent.#value, modulus.#value))
      .then(
        (power) => callback(null, new BigInteger(power)),
        (error: Error) => tell(error, callback),
      );
  }

  abs(): BigInteger {
    return this.#value < 0n ? new BigInteger(-this.#value) : this;
  }

  /** Negative, zero or positive, as this is less than, equal to or greater than the other. */
  compareTo(other: BigInteger): number {
    return Number(this.#value > other.#value) - Number(this.#value < other.#value);
  }

  equals(other: BigInteger): boolean {
    return this.#value === other.#value;
  }

  /** Lower-case digits without padding. */
  toString(radix: 16): string {
    return this.#value.toString(radix);
  }
}

function parseHex(digits: string): bigint {
  const magnitude = BigInt(`0x0${digits.replace(/^-/, '')}`);
  return digits.startsWith('-') ? -magnitude : magnitude;
}

function remainder(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/** The SDK goes on after an error that it has passed on, and stumbles over what it lacks. */
export function tell(error: Error, callback: (error: Error) => void): void {
  try {
    callback(error);
  } catch {
    // The error was told before.
  }
}
