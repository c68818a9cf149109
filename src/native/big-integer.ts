/** Stands in for the SDK's `./BigInteger`: what its SRP asks of big integers, over the platform's own bigint. */

type Settle = (error: null, result: BigInteger) => void;

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

  /** Calls back before it returns. A negative base counts as its remainder; the exponent is not negative. */
  modPow(exponent: BigInteger, modulus: BigInteger, callback: Settle): BigInteger {
    const result = new BigInteger(power(remainder(this.#value, modulus.#value), exponent.#value, modulus.#value));
    callback(null, result);
    return result;
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

/** Fixed windows of five bits, which are the exponent's digits in base 32. */
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const timesPower = base === 2n ? shift : multiplier(base, modulus);
  let result = 1n;
  for (const letter of exponent.toString(32)) {
    for (let bit = 0; bit < 5; bit += 1) result = (result * result) % modulus;
    result = timesPower(result, Number.parseInt(letter, 32)) % modulus;
  }
  return result;
}

function shift(value: bigint, digit: number): bigint {
  return value << BigInt(digit);
}

function multiplier(base: bigint, modulus: bigint): typeof shift {
  const powers = [1n];
  for (let last = base; powers.length < 32; last = (last * base) % modulus) powers.push(last);
  return (value, digit) => value * (powers[digit] ?? 0n);
}
