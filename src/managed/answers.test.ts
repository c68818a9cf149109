/** What managed login sends back, by texts that were seen on the wire. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerIn, type Refusal, refusalIn } from './answers.ts';

test('an answer stands in the query or in the fragment, with blanks as pluses', () => {
  const answer = { state: 's-1', code: 'c-1', error: '', description: '' };
  assert.deepEqual(answerIn({ search: '?code=c-1&state=s-1', hash: '' }), answer);
  assert.deepEqual(answerIn({ search: '', hash: '#code=c-1&state=s-1' }), answer);
  const refused = answerIn({ search: '?error_description=attributes+required%3A+[email]&state=s&error=x', hash: '' });
  assert.equal(refused?.description, 'attributes required: [email]');
});

test('a page that nobody was sent back to has no answer', () => {
  assert.equal(answerIn({ search: '', hash: '' }), undefined);
  assert.equal(answerIn({ search: '?return=%2Fprofile.html', hash: '#top' }), undefined);
});

const invalid = (description: string) => ({ error: 'invalid_request', description });
const refusals: [Parameters<typeof refusalIn>[0], Refusal][] = [
  [{ error: 'access_denied', description: 'The user has refused' }, { why: 'refused' }],
  [invalid('invalid_scope'), { why: 'not-allowed' }],
  [{ error: 'invalid_scope', description: '' }, { why: 'not-allowed' }],
  [invalid('attributes required: [email]'), { why: 'lacking', attributes: ['email'] }],
  [
    invalid('attributes required: [given_name, family_name]'),
    { why: 'lacking', attributes: ['given_name', 'family_name'] },
  ],
  [invalid('PreSignUp failed with error Not from your company. '), { why: 'function', said: 'Not from your company' }],
  [invalid('Already found an entry for username google_1234'), { why: 'linked-just-now' }],
  [
    {
      error: 'server_error',
      description: 'Invalid SAML response received: Already found an entry for username adfs_1',
    },
    { why: 'linked-just-now' },
  ],
  [
    { error: 'server_error', description: 'Invalid SAML response received: attributes required: [email]' },
    { why: 'lacking', attributes: ['email'] },
  ],
  [invalid('Google Error - 400 invalid_grant Bad Request'), { why: 'trouble' }],
  [invalid('Timeout occurred in calling IdP token endpoint'), { why: 'trouble' }],
  [invalid('Timeout in calling jwks uri'), { why: 'trouble' }],
  [invalid('Connection reset'), { why: 'trouble' }],
  [invalid('Read timed out'), { why: 'trouble' }],
  [{ error: 'server_error', description: 'Invalid SAML response received: no NameID' }, { why: 'trouble' }],
  [
    { error: 'server_error', description: 'Invalid SAML response received: PreSignUp failed with error No. ' },
    { why: 'function', said: 'No' },
  ],
  [invalid(''), { why: 'unknown' }],
  [{ error: 'unauthorized_client', description: '' }, { why: 'unknown' }],
];

for (const [answer, refusal] of refusals) {
  test(`${answer.error}, ${answer.description || 'without a word'}, means ${refusal.why}`, () =>
    assert.deepEqual(refusalIn(answer), refusal));
}
