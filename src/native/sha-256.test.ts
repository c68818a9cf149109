/** Vectors: FIPS 180-4's examples as NIST publishes them, and RFC 4231 for HMAC. */
import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { Sha256 } from './sha-256.ts';

function hexOf(message: Uint8Array | string, key?: Uint8Array | string): string {
  const hash = key === undefined ? new Sha256() : new Sha256(key);
  hash.update(message);
  return Buffer.from(hash.digestSync()).toString('hex');
}

test('the published examples come out', () => {
  const examples = {
    '': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    abc: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq:
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    [`abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn${'hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu'}`]:
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ['a'.repeat(1_000_000)]: 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
  };
  for (const [message, digest] of Object.entries(examples)) assert.equal(hexOf(message), digest, message.slice(0, 80));
});

test('the published HMAC examples come out, with keys longer than a block too', () => {
  const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
  const examples: [key: Uint8Array, message: Uint8Array | string, code: string][] = [
    [bytes('0b'.repeat(20)), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [
      bytes('4a656665'),
      'what do ya want for nothing?',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    [
      bytes('aa'.repeat(20)),
      bytes('dd'.repeat(50)),
      '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
    ],
    [
      bytes('aa'.repeat(131)),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ];
  for (const [key, message, code] of examples) assert.equal(hexOf(message, key), code);
});

test('messages and keys of every length up to a few blocks agree with Node', () => {
  for (let length = 0; length < 260; length += 1) {
    const [message, key] = [randomBytes(length), randomBytes(260 - length)];
    assert.equal(hexOf(message), createHash('sha256').update(message).digest('hex'));
    assert.equal(hexOf(message, key), createHmac('sha256', key).update(message).digest('hex'));
  }
});

test('a message may come in pieces, and may be text of any script', () => {
  const hash = new Sha256();
  for (const piece of ['Grüße ', '密码 ', '🗝️']) hash.update(piece);
  assert.equal(hash.digestSync().length, 32);
  assert.deepEqual([...hash.digestSync()], [...createHash('sha256').update('Grüße 密码 🗝️').digest()]);
});
