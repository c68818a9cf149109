/** Checks the exchange against the fixed vectors of the reference, and that it turns away dishonest numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isClaimTrue, signClaim } from './claim.ts';
import { newExchange, scrambler, serverPublicNumber, sharedKey } from './exchange.ts';
import { g, N, power } from './group.ts';
import { fromHex, sha256 } from './numbers.ts';
import { makeVerifier } from './verifier.ts';

const identity = { group: 'TestPool1', name: 'a1b2c3d4-0000-4000-8000-000000000001' };
const exchange = {
  A: power(g, fromHex('0123456789abcdef'.repeat(16))).toString(16),
  b: 'fedcba9876543210'.repeat(16),
};
const claim = {
  secretBlock: Buffer.from('secret-block').toString('base64'),
  timestamp: 'Tue May 6 07:08:09 UTC 2025',
};

const vectors = [
  {
    salt: 'a244c038c0fd9192b9b5538344ce41ab',
    hashOfB: '2bd5cb1cc7a07771f88ab233e59dc1d75e676b6ecf8948b885e972d5be63268b',
    u: '7f0d068372a42dfc3052a2b66433f1f92e723bca4013950ecb8f584d3cb52ede',
    key: '2cd069ae7a3314bc562332d3ac0d3873',
    signature: 'nO9T8f+NLpaSqJrQrrUTKOvfh9KY84urO8KLKybyHpk=',
  },
  {
    salt: '00112233445566778899aabbccddeeff',
    hashOfB: 'b9a1b77b5f304920d0869e92d4675d85a3f40281c9333a7839ed52e639f686cc',
    u: 'a38c44b47f8a896da238612cb471540ddbca03db107d3532c098d87916dd8ad3',
    key: '5cf639a14185a6047c2920ede53ac8e3',
    signature: 'jmmOiOqKYEZ1i9lE+tyPOtMv5ksXnNio2bd0KdBfUZ4=',
  },
];

test('The vectors begin with the known public number of the client', () => {
  assert.equal(exchange.A.length, 767);
  assert.equal(sha256(exchange.A), 'a38fb1d51d94bab67b85bfa082a654a1fee9b9a6ce0dc7223591727069d90d80');
});

for (const { salt, hashOfB, u, key, signature } of vectors) {
  test(`An exchange with the salt ${salt} arrives at the known numbers`, () => {
    const verifier = makeVerifier(identity, 'Passw0rd!', salt);
    assert.equal(sha256(serverPublicNumber(exchange, verifier)), hashOfB);
    assert.equal(scrambler(exchange, verifier).toString(16), u);
    assert.equal(sharedKey(exchange, verifier).toString('hex'), key);
    const proof = { identity, verifier, exchange };
    assert.equal(signClaim(proof, claim).toString('base64'), signature);
    assert.ok(isClaimTrue(proof, { ...claim, signature }));
    assert.ok(!isClaimTrue(proof, { ...claim, signature: '' }));
    assert.ok(!isClaimTrue(proof, { ...claim, signature, timestamp: 'Tue May 6 07:08:10 UTC 2025' }));
  });
}

test('A client whose public number is a multiple of N, is no number or is too long gets no exchange', () => {
  for (const A of ['0', '000', N.toString(16), `0x${exchange.A}`, '', 'xyz', '-1', `${exchange.A}00`]) {
    assert.equal(newExchange(A), undefined, A);
  }
  assert.notEqual(newExchange('2')?.b, newExchange('2')?.b);
});
