/**
 * Imported for its effect on amazon-cognito-identity-js, whose own powers take a quarter of a second a sign-in: OpenSSL's
 * Diffie-Hellman computes them, in the same group. Everything around them, padding above all, stays the library's own.
 */
import { createDiffieHellman, getDiffieHellman } from 'node:crypto';
import { createRequire } from 'node:module';

type Num = { toString(radix: number): string };
type PowerMethod = (this: Num, exponent: Num, modulus: Num, callback: (error: null, result: Num) => void) => Num;
type BigIntegerClass = { new (text: string, radix: number): Num; prototype: { modPow: PowerMethod } };

const prime = getDiffieHellman('modp15').getPrime();
const diffieHellman = createDiffieHellman(prime, 2);
const N = BigInt(`0x${prime.toString('hex')}`);

const require = createRequire(import.meta.url);
const BigInteger = require('amazon-cognito-identity-js/lib/BigInteger.js').default as BigIntegerClass;

BigInteger.prototype.modPow = function (exponent, _modulus, callback) {
  const result = new BigInteger(power(toBigInt(this), toBigInt(exponent)), 16);
  callback(null, result);
  return result;
};

function power(base: bigint, exponent: bigint): string {
  diffieHellman.setPrivateKey(toBytes(exponent));
  return diffieHellman.computeSecret(toBytes(((base % N) + N) % N)).toString('hex');
}

function toBigInt(number: Num): bigint {
  const digits = number.toString(16);
  return digits.startsWith('-') ? -BigInt(`0x${digits.slice(1)}`) : BigInt(`0x${digits}`);
}

function toBytes(number: bigint): Buffer {
  const digits = number.toString(16);
  return Buffer.from(digits.length % 2 ? `0${digits}` : digits, 'hex');
}
