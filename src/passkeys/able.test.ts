import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canUsePasskeys } from './able.ts';

const top = {};

/** A page in a browser that can. */
const fit = {
  isSecureContext: true,
  location: { hostname: 'login.example.com' },
  self: top,
  top,
  navigator: { credentials: {} },
  PublicKeyCredential: () => {},
};

test('A page of a site of its own can use passkeys, the local one too', () => {
  assert.ok(canUsePasskeys(fit));
  for (const hostname of ['localhost', 'app.localhost', '1.example', 'xn--bcher-kva.example']) {
    assert.ok(canUsePasskeys({ ...fit, location: { hostname } }), hostname);
  }
});

const unfit: Record<string, Partial<Parameters<typeof canUsePasskeys>[0]>> = {
  'at an IPv4 address': { location: { hostname: '127.0.0.1' } },
  'at an IPv6 address': { location: { hostname: '[::1]' } },
  'within a frame': { top: {} },
  'without TLS': { isSecureContext: false },
  'in a browser that has none': { PublicKeyCredential: undefined },
  'in a browser that has half of it': { PublicKeyCredential: {} },
  'in a browser without credentials': { navigator: {} },
};

for (const [title, difference] of Object.entries(unfit)) {
  test(`A page ${title} can’t`, () => assert.equal(canUsePasskeys({ ...fit, ...difference }), false));
}
