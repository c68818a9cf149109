/** Checks the stored verifier against the fixed vectors of the reference. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { bySquaring, g, k, N, power } from './group.ts';
import { sha256 } from './numbers.ts';
import { isPassword, makePassword, personIdentity } from './password.ts';
import { makeVerifier } from './verifier.ts';

const POOL = 'us-east-1_TestPool1';
const NAME = 'a1b2c3d4-0000-4000-8000-000000000001';

test('The group is the 3072-bit one of RFC 3526, with its multiplier', () => {
  assert.equal(sha256(N.toString(16)), '30a45e27c3a0a6f934cd558e88e937625082b19bd435f74f04d7500e5032d88e');
  assert.equal(g, 2n);
  assert.equal(k.toString(16), '538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6');
});

test('Powers are what squaring and multiplying makes of them, for the odd ones too', () => {
  const random = (length: number) => BigInt(`0x${randomBytes(length).toString('hex')}`);
  const ones = [0n, 1n, N - 1n, N, N + 1n].flatMap((base) =>
    [0n, 1n, 2n, 3n].map((exponent) => [base, exponent] as const),
  );
  const any = [1, 32, 384, 500].flatMap((size) => [1, 31, 32].map((length) => [random(size), random(length)] as const));
  for (const [base, exponent] of [...ones, ...any, [g, 0n] as const, [N - 2n, 7n] as const]) {
    assert.equal(power(base, exponent), bySquaring(base, exponent), `${base} to the power of ${exponent}`);
  }
  assert.equal(bySquaring(3n, 5n), 243n);
});

test('A salt with its top bit set, and one with a zero byte in front, give the known verifiers', () => {
  const verifier = (salt: string) => sha256(makeVerifier(personIdentity(POOL, NAME), 'Passw0rd!', salt));
  assert.equal(
    verifier('a244c038c0fd9192b9b5538344ce41ab'),
    '99bc9573df5d5faf7145164c2b54d5f805681b0d5c62ea329226cb5b8c91c8c6',
  );
  assert.equal(
    verifier('00112233445566778899aabbccddeeff'),
    '5c19b4c8ae2389cbb210fb5990a845a2f65e7197a4ea58f71b3ea118e4865c37',
  );
});

test('A stored password answers to itself, for its owner in its pool, and to nothing else', () => {
  const stored = makePassword(POOL, NAME, 'Passw0rd!');
  assert.ok(isPassword(POOL, NAME, 'Passw0rd!', stored));
  assert.ok(!isPassword(POOL, NAME, 'passw0rd!', stored));
  assert.ok(!isPassword(POOL, NAME, '', stored));
  assert.ok(!isPassword(POOL, 'somebody-else', 'Passw0rd!', stored));
  assert.ok(!isPassword('us-east-1_TestPool2', NAME, 'Passw0rd!', stored));
  assert.ok(!JSON.stringify(stored).includes('Passw0rd!'));
});
