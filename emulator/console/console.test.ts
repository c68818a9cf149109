/** What the console keeps and tells: the last requests only, and no secret of any. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mask } from './mask.ts';
import { keptText, makeRecord, type Raw } from './record.ts';
import { tell } from './tell.ts';

const raw: Raw = {
  number: 1,
  at: 0,
  took: 1,
  method: 'POST',
  path: '/',
  query: '',
  headers: {},
  body: '',
  status: 200,
  answer: '',
};

const SECRET = 'Tell-nobody-0123456789012345678901234567890123456789';

test('No password, code, secret, token or session is told, under whatever name and however deep', () => {
  const names =
    'Password PreviousPassword ProposedPassword TemporaryPassword PASSWORD NEW_PASSWORD SecretHash SECRET_HASH ClientSecret ' +
    'client_secret AccessToken RefreshToken IdToken REFRESH_TOKEN Token access_token id_token refresh_token id_token_hint Session ' +
    'ConfirmationCode UserCode SecretCode SMS_MFA_CODE SOFTWARE_TOKEN_MFA_CODE EMAIL_OTP_CODE code code_verifier ANSWER SRP_A ' +
    'SRP_B SALT Salt SECRET_BLOCK PASSWORD_CLAIM_SIGNATURE PASSWORD_CLAIM_SECRET_BLOCK PasswordVerifier Credential CREDENTIAL ' +
    'CREDENTIAL_REQUEST_OPTIONS SecretKey SessionToken FeedbackToken PreSignedUrl Secret SAMLResponse _csrf password private_key ' +
    'ClientSecretValue password-again new-password-again totpSecret';
  for (const name of names.split(' ')) {
    for (const value of [SECRET, { deep: SECRET }, [SECRET]]) {
      const told = JSON.stringify(mask({ around: [{ [name]: value }] }));
      assert.ok(!told.includes(SECRET.slice(0, 7)), `${name}: ${told}`);
    }
  }
  assert.ok(!JSON.stringify(mask({ Logins: { 'accounts.google.com': SECRET } })).includes('Tell-no'));
  assert.deepEqual(mask({ UserAttributes: [{ Name: 'custom:api_secret', Value: SECRET }] }), {
    UserAttributes: [{ Name: 'custom:api_secret', Value: '•••' }],
  });
  const key = { kty: 'RSA', kid: 'one', e: 'AQAB', n: 'public' };
  const parts = Object.fromEntries('d p q dp dq qi oth k'.split(' ').map((name) => [name, SECRET]));
  const hidden = Object.fromEntries(Object.keys(parts).map((name) => [name, '•••']));
  assert.deepEqual(mask({ keys: { id: { ...key, ...parts } } }), { keys: { id: { ...key, ...hidden } } });
});

test('What is no secret is told as it is, but for what is too long', () => {
  const plain = {
    Username: 'ada@lovelace.example',
    ClientId: 'x'.repeat(26),
    NextToken: 'after',
    ChallengeName: 'PASSWORD_VERIFIER',
    TokenType: 'Bearer',
    ExpiresIn: 3600,
    Enabled: true,
    nothing: null,
    login_hint: 'ada@lovelace.example',
    UserAttributes: [{ Name: 'email', Value: 'ada@lovelace.example' }],
  };
  assert.deepEqual(mask(plain), plain);
  assert.match(String(mask('long '.repeat(200))), /^long long .*… \(1000 characters\)$/);
  assert.equal(mask({ anything: `eyJhbGciOi.eyJzdWIi.${SECRET}` }) && 'masked', 'masked');
  assert.deepEqual(mask({ anything: `eyJhbGciOi.eyJzdWIi.${SECRET}` }), { anything: 'eyJhbG…' });
});

test('Of a request is told what was asked, by whom, for which pool, and why it was refused', () => {
  const body = JSON.stringify({ ClientId: 'web', AuthParameters: { USERNAME: 'ada', PASSWORD: 'x' } });
  const answer = JSON.stringify({ __type: 'NotAuthorizedException', message: 'Incorrect username or password.' });
  const headers = { target: 'AWSCognitoIdentityProviderService.InitiateAuth', origin: 'http://localhost:8080' };
  const told = tell({ ...raw, headers, body, answer, status: 400 });
  const { what, who, clientId, from, refusal } = told;
  assert.deepEqual([what, who, clientId, from], ['InitiateAuth', 'ada', 'web', 'http://localhost:8080']);
  assert.deepEqual(refusal, { name: 'NotAuthorized', text: 'Incorrect username or password.' });
  assert.deepEqual(told.asked, { ClientId: 'web', AuthParameters: { USERNAME: 'ada', PASSWORD: '•••' } });
});

test('A refusal that quotes a code, or a secret in a seed, is told without it', () => {
  const text = "Value '12 34 56' at 'confirmationCode' failed to satisfy constraint";
  const body = JSON.stringify({ Username: 'ada', ConfirmationCode: '12 34 56' });
  const told = tell({ ...raw, body, answer: JSON.stringify({ __type: 'InvalidParameterException', message: text }) });
  const masked = text.replace('12 34 56', '•••');
  assert.deepEqual(told.refusal, { name: 'InvalidParameter', text: masked });
  assert.deepEqual(told.answered, { __type: 'InvalidParameterException', message: masked });
  const seed = JSON.stringify({ pools: [{ clients: [{ secret: 'too-short' }] }] });
  const answer = JSON.stringify({ error: 'clients[0].secret: found "too-short"' });
  const planted = tell({ ...raw, path: '/_emulator/seed', body: seed, answer, status: 400 });
  assert.ok(!JSON.stringify(planted).includes('too-short'), JSON.stringify(planted));
});

test('Forms, queries and places to go on to are read as well, and secrets in them are masked', () => {
  const form = 'grant_type=authorization_code&client_id=web&code=abc&code_verifier=def';
  const answer = '{"error":"invalid_grant"}';
  const traded = tell({ ...raw, path: '/oauth2/token', body: form, answer, status: 400 });
  assert.deepEqual(
    [traded.what, traded.clientId, traded.refusal?.name],
    ['POST /oauth2/token', 'web', 'invalid_grant'],
  );
  assert.deepEqual(traded.asked, {
    grant_type: 'authorization_code',
    client_id: 'web',
    code: '•••',
    code_verifier: '•••',
  });
  const reset = tell({ ...raw, path: '/confirmforgotPassword', body: 'username=ada&code=123456&new-password=secret' });
  assert.deepEqual(reset.asked, { username: 'ada', code: '•••', 'new-password': '•••' });
  const location = 'http://localhost:8080/callback?code=abc&state=xyz';
  const sent = tell({
    ...raw,
    method: 'GET',
    path: '/oauth2/authorize',
    query: 'client_id=web',
    status: 302,
    location,
  });
  assert.deepEqual(sent.answered, { location: 'http://localhost:8080/callback', code: '•••', state: 'xyz' });
  const large = tell({ ...raw, body: keptText('x'.repeat(20_000)), answer: keptText('x'.repeat(20_000)) });
  assert.deepEqual([large.asked, large.answered], ['too large to be shown', 'too large to be shown']);
});

test('The last two hundred requests are kept, and whoever waits is told of the next', async () => {
  const record = makeRecord();
  for (let count = 0; count < 1000; count += 1) record.add(raw);
  const all = record.since(0);
  assert.deepEqual([all.length, all[0]?.number, all.at(-1)?.number], [200, 801, 1000]);
  assert.deepEqual(
    record.since(998).map(({ number }) => number),
    [999, 1000],
  );
  await record.later(999, 1_000_000);
  const later = record.later(1000, 1_000_000);
  record.add(raw);
  await later;
  assert.equal(record.last(), 1001);
});

test('Why an endpoint or a page says no is told, also where its answer has a word for it, or none', () => {
  const basic = `Basic ${Buffer.from('web:secret').toString('base64')}`;
  const token = { ...raw, path: '/oauth2/token', headers: { authorization: basic }, status: 400 };
  const why = 'The code is older than five minutes.';
  const traded = tell({ ...token, body: 'grant_type=authorization_code', answer: '{"error":"invalid_grant"}', why });
  assert.deepEqual([traded.clientId, traded.refusal], ['web', { name: 'invalid_grant', text: why }]);
  assert.ok(!JSON.stringify(traded).includes('secret'));
  const wrong = 'Incorrect username or password.';
  const page = { ...raw, path: '/engines/login', query: 'client_id=web', answer: '<!doctype html>', why: wrong };
  const form = tell({ ...page, body: 'username=ada&password=secret' });
  assert.deepEqual([form.who, form.clientId, form.refusal], ['ada', 'web', { name: '', text: wrong }]);
});
