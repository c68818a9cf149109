/** The SDK's own BigInteger is the judge. */
import assert from 'node:assert/strict';
import { randomBytes, randomInt } from 'node:crypto';
import { test } from 'node:test';
import { loadSdk } from '../../tools/bench/sdk-parts.ts';
import type BigInteger from './big-integer.ts';

const { BigInteger: Native } = await loadSdk({ native: true });
const { BigInteger: Original } = await loadSdk({ native: false });

/** Both kinds of big integer come to the same text. */
function agree(digits: string[], compute: (...values: BigInteger[]) => unknown): void {
  const [native, original] = [Native, Original].map((Kind) => {
    const answer = compute(...digits.map((each) => new Kind(each, 16)));
    return answer instanceof Kind ? answer.toString(16) : answer;
  });
  assert.equal(native, original, digits.join(' '));
}

/** Up to so many bytes, in either case, now and then negative, with zeros in front or of odd length. */
function randomDigits(maxBytes: number): string {
  const hex = randomBytes(randomInt(1, maxBytes + 1)).toString('hex');
  const cased = randomInt(2) ? hex : hex.toUpperCase();
  return (randomInt(3) ? '' : '-') + '0'.repeat(randomInt(4)) + cased.slice(randomInt(2));
}

test('a number is read and written as the SDK does it', () => {
  for (const digits of ['', '0', '-0', '00ff', 'f', '-f', 'ABC', 'abc', '-00aBc']) agree([digits], (value) => value);
  for (let round = 0; round < 500; round += 1) agree([randomDigits(400)], (value) => value);
});

test('sums, differences, products and absolute values are the same', () => {
  for (let round = 0; round < 500; round += 1) {
    const digits = [randomDigits(randomInt(2) ? 4 : 400), randomDigits(400)];
    agree(digits, (one, other) => one?.add(other ?? one));
    agree(digits, (one, other) => one?.subtract(other ?? one));
    agree(digits, (one, other) => one?.multiply(other ?? one));
    agree(digits, (one) => one?.abs());
  }
});

test('numbers compare alike, the same number in another spelling included', () => {
  for (let round = 0; round < 500; round += 1) {
    const digits = randomDigits(randomInt(2) ? 1 : 400);
    const other = randomInt(2) ? randomDigits(randomInt(2) ? 1 : 400) : digits.toLowerCase();
    agree([digits, other], (one, two) => Math.sign(one?.compareTo(two ?? one) ?? Number.NaN));
    agree([digits, other], (one, two) => one?.equals(two ?? one));
  }
});

test('a remainder is never negative', () => {
  for (let round = 0; round < 500; round += 1) {
    const modulus = `1${randomBytes(randomInt(1, 40)).toString('hex')}`;
    agree([randomDigits(randomInt(2) ? 8 : 80), modulus], (value, by) => value?.mod(by ?? value));
  }
  agree(['-0c', '6'], (value, by) => value?.mod(by ?? value));
});

test('powers are the same for small numbers, negative bases and bases beyond the modulus', async () => {
  for (let round = 0; round < 500; round += 1) await agreeOnPower(randomDigits(24), randomInt(1, 9), randomInt(1, 17));
});

test('powers of two are the same, where a shift stands for the multiplication', async () => {
  for (let round = 0; round < 200; round += 1) await agreeOnPower('2', randomInt(1, 40), randomInt(1, 40));
});

test('powers are the same at the size of SRP', async () => {
  for (let round = 0; round < 10; round += 1) await agreeOnPower(randomDigits(416), 160, 384);
});

async function agreeOnPower(base: string, exponentBytes: number, modulusBytes: number): Promise<void> {
  const exponent = `1${randomBytes(exponentBytes).toString('hex')}`;
  const oddModulus = `1${randomBytes(modulusBytes).toString('hex')}1`;
  const powers = [Native, Original].map((Kind) => powerOf(Kind, [base, exponent, oddModulus]));
  const [native, original] = await Promise.all(powers);
  assert.equal(native, original, `${base} ${exponent} ${oddModulus}`);
}

function powerOf(Kind: typeof Native, digits: readonly [string, string, string]): Promise<string> {
  const [base, exponent, modulus] = digits.map((each) => new Kind(each, 16)) as [BigInteger, BigInteger, BigInteger];
  return new Promise((resolve, reject) => {
    base.modPow(exponent, modulus, (error, power) => (power ? resolve(power.toString(16)) : reject(error)));
  });
}

test('the power with exponent zero is one', async () => {
  assert.equal(await powerOf(Native, ['7', '0', 'b']), '1');
});

test('a power is computed in steps that give way to whatever else waits', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  });
  await powerOf(Native, ['3', 'f'.repeat(4000), `${'f'.repeat(768)}`]);
  clearInterval(timer);
  assert.ok(turns > 1, `${turns} turns`);
});

test('zero and one are what they say', () => {
  assert.equal(Native.ZERO.toString(16), '0');
  assert.equal(Native.ONE.toString(16), '1');
});

test('what is not hexadecimal is refused', () => {
  for (const text of ['xyz', '12g4', '--1', '1-']) assert.throws(() => new Native(text, 16), SyntaxError, text);
});
