/** The package `buffer`, as the SDK brings it, is the judge. */
import assert from 'node:assert/strict';
import { randomBytes, randomInt } from 'node:crypto';
import { test } from 'node:test';
import { loadSdk } from '../../tools/bench/sdk-parts.ts';

const { Buffer: Native } = await loadSdk({ native: true });
const { Buffer: Original } = await loadSdk({ native: false });

/** Leading halves of surrogate pairs: the only texts that the two write differently. */
const endsInTwoLeads = /[\ud800-\udbff]{2}$/;

test('bytes are written as hex, base64 and text like the original', () => {
  for (let length = 0; length < 300; length += 1) {
    const bytes = new Uint8Array(randomBytes(length));
    assert.equal(Native.from(bytes).toString('hex'), Original.from(bytes).toString('hex'));
    assert.equal(Native.from(bytes).toString('base64'), Original.from(bytes).toString('base64'));
    const letters = bytes.map((byte) => byte & 0x7f);
    assert.equal(Native.from(letters).toString('utf8'), Original.from(letters).toString('utf8'));
  }
});

test('hex and base64 are read like the original, either case and either alphabet, padded or not', () => {
  for (let length = 0; length < 300; length += 1) {
    const bytes = randomBytes(length);
    const base64 = bytes.toString('base64');
    agree(bytes.toString('hex'), 'hex');
    agree(bytes.toString('hex').toUpperCase(), 'hex');
    for (const text of [base64, base64.replaceAll('=', ''), bytes.toString('base64url')]) agree(text, 'base64');
  }
});

test('text of any script becomes the same UTF-8 bytes and comes back', () => {
  const texts = ['', 'ada', 'Grüße', 'пароль', '密码', '🗝️🔐', '\u0000', 'a\ud800b', '\udc00', '\ud83d\ud83d\ude00'];
  for (let round = 0; round < 300; round += 1) {
    texts.push(String.fromCharCode(...Array.from({ length: randomInt(1, 20) }, () => randomInt(0x10000))));
  }
  for (const text of texts) {
    if (!endsInTwoLeads.test(text)) agree(text, 'utf8');
    if (!/[\ud800-\udfff\ufeff]/.test(text)) assert.equal(Native.from(text).toString(), text);
  }
});

test('each half of a pair that stands alone becomes U+FFFD, the last one too, which the original loses', () => {
  const text = 'a\ud800\ud800';
  assert.equal(Native.from(text).toString('hex'), '61efbfbdefbfbd');
  assert.equal(Original.from(text).toString('hex'), '61efbfbd');
});

test('parts are put together in order, into a copy', () => {
  const parts = [new Uint8Array([1, 2]), new Uint8Array(), Native.from('ff00', 'hex')];
  const whole = Native.concat(parts);
  parts[0]?.fill(9);
  assert.equal(whole.toString('hex'), '0102ff00');
});

test('bytes made from bytes are a copy', () => {
  const source = new Uint8Array([1, 2]);
  const copy = Native.from(source);
  source.fill(9);
  assert.equal(copy.toString('hex'), '0102');
});

test('half a byte of hex is refused, as the original does', () => {
  assert.throws(() => Native.from('abc', 'hex'), TypeError);
  assert.throws(() => Original.from('abc', 'hex'), TypeError);
});

function agree(text: string, encoding: 'utf8' | 'hex' | 'base64'): void {
  const [native, original] = [Native.from(text, encoding), Original.from(text, encoding)];
  assert.deepEqual([...native], [...original], `${encoding}: ${JSON.stringify(text)}`);
}
