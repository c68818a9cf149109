/** Whose account is kept by an identity provider, and who only has one linked to their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptElsewhere } from './federated.ts';

const person = { sub: 'x', exp: 1, iat: 0 };
const identities = [{ providerName: 'SignInWithApple', userId: '001.Abc', primary: 'true' }];

test('somebody whom the provider has brought has no account of their own, however the pool writes the name', () => {
  for (const username of ['SignInWithApple_001.Abc', 'signinwithapple_001.abc']) {
    const kept = keptElsewhere({ ...person, identities, 'cognito:username': username });
    assert.deepEqual(kept.filling, { keeper: 'Apple' });
    assert.deepEqual(kept.conditions, { 'kept-elsewhere': true, own: false });
  }
});

test('somebody with an account of their own that is linked, and somebody without any provider, have one', () => {
  const linked = { ...person, identities, 'cognito:username': 'b5e1' };
  for (const claims of [linked, person, { ...person, identities: 'odd' }]) {
    assert.equal(keptElsewhere(claims).isKept, false);
  }
});
