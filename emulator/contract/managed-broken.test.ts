/** Two hundred broken token requests, made of good ones by altering each of their parts: every one gets an error in OAuth's form. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerIn,
  callback,
  type Managed,
  openManaged,
  queryOf,
  signIn,
  trade,
  verifier,
  webClient,
} from './managed-login-scene.ts';

type Form = Record<string, string>;
type Sent = { what: string; body: string; headers: Record<string, string> };

const FORM = 'application/x-www-form-urlencoded';
const errors = ['invalid_request', 'invalid_client', 'invalid_grant', 'unauthorized_client', 'unsupported_grant_type'];

/** Each makes something else of a value, and none what means the same. */
const alterations: Record<string, (value: string) => string> = {
  empty: () => '',
  longer: (value) => `${value}x`,
  doubled: (value) => value + value,
  quoted: (value) => JSON.stringify(value),
  shorter: (value) => value.slice(0, -1),
  'with a blank before': (value) => ` ${value}`,
  'with a line break': (value) => `${value}\n`,
  'with NUL': (value) => `${value}\0`,
  upside: (value) => [...value].reverse().join(''),
  'in capitals': (value) => (value === value.toUpperCase() ? value.toLowerCase() : value.toUpperCase()),
  long: (value) => value.padEnd(20_000, 'x'),
  foreign: () => '\u{1f511} é',
  markup: () => '"><script>alert(1)</script>',
};

function brokenForms(form: Form): Sent[] {
  const whole = queryOf(form);
  const headers = { 'Content-Type': FORM };
  return Object.entries(form).flatMap(([name, value]) => {
    const without = queryOf({ ...form, [name]: undefined });
    const altered = Object.entries(alterations).map(([how, alter]) => ({
      what: `${name} ${how}`,
      body: queryOf({ ...form, [name]: alter(value) }),
      headers,
    }));
    const missing = { what: `no ${name}`, body: without, headers };
    const twice = { what: `${name} twice`, body: `${whole}&${queryOf({ [name]: value })}`, headers };
    const asList = { what: `${name}[]`, body: `${without}&${queryOf({ [`${name}[]`]: value })}`, headers };
    return [missing, twice, asList, ...altered];
  });
}

function brokenRequests(form: Form): Sent[] {
  const whole = queryOf(form);
  const types = ['', 'text/plain', 'application/json', 'multipart/form-data; boundary=x', 'application/x-www-form'];
  const credentials = [
    'Basic',
    'Basic !',
    'Basic Og==',
    'Bearer x',
    'Digest username="x"',
    `Basic ${btoa('nobody:x')}`,
    '',
  ];
  const bodies = [
    '',
    '&',
    '=',
    '%',
    '%00',
    '{}',
    JSON.stringify(form),
    whole.replaceAll('=', ':'),
    whole.replaceAll('&', ';'),
  ];
  return [
    ...types.map((type) => ({ what: `content type ${type}`, body: whole, headers: { 'Content-Type': type } })),
    ...credentials.slice(0, -1).map((Authorization) => ({
      what: `Authorization ${Authorization}`,
      body: whole,
      headers: { 'Content-Type': FORM, Authorization },
    })),
    ...bodies.map((body) => ({ what: `body ${body.slice(0, 20)}`, body, headers: { 'Content-Type': FORM } })),
  ];
}

async function expectError({ site }: Managed, { what, body, headers }: Sent): Promise<void> {
  const answer = await fetch(`${site}/oauth2/token`, { method: 'POST', body, headers });
  const text = await answer.text();
  assert.equal(answer.status, 400, `${what}: ${text}`);
  assert.equal(answer.headers.get('content-type'), 'application/json;charset=UTF-8', what);
  assert.equal(answer.headers.get('access-control-allow-origin'), '*', what);
  assert.ok(answer.headers.get('x-amz-cognito-request-id'), what);
  const { error, ...more } = JSON.parse(text) as Record<string, string>;
  assert.ok(errors.includes(error ?? ''), `${what}: ${text}`);
  assert.deepEqual(more, {}, what);
}

test('Every broken request to the token endpoint gets an error in OAuth’s form', async (t) => {
  const scene = await openManaged(t, {
    clients: [
      { id: 'web', settings: webClient },
      {
        id: 'program',
        secret: 'secret-of-a-program',
        settings: { ...webClient, AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes: ['api/read'] },
      },
    ],
  });
  const { browser, authorizeUrl, cognito, UserPoolId } = scene;
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
  await cognito.createResourceServer({ UserPoolId, Identifier: 'api', Name: 'API', Scopes });
  const first = await signIn(scene, { client_id: 'web' });
  const { body: tokens } = await trade({ ...scene, ClientId: 'web' }, first.code);
  const newCode = async () => answerIn(await browser.follow(authorizeUrl({ client_id: 'web' }))).code ?? '';
  const byCode = {
    grant_type: 'authorization_code',
    client_id: 'web',
    redirect_uri: callback,
    code_verifier: verifier,
  };
  const refresh_token = tokens.refresh_token ?? '';
  const byRefresh = { grant_type: 'refresh_token', client_id: 'web', refresh_token };
  const program = { grant_type: 'client_credentials', client_id: 'program', client_secret: 'secret-of-a-program' };
  const fixed = [byRefresh, program].flatMap((form) => [...brokenForms(form), ...brokenRequests(form)]);
  let count = 0;
  for (const sent of fixed) {
    await expectError(scene, sent);
    count += 1;
  }
  // A code is spent by any of them, so each has one of its own.
  for (let place = 0; place < brokenForms({ ...byCode, code: '' }).length; place += 1) {
    const sent = brokenForms({ ...byCode, code: await newCode() })[place];
    if (sent) await expectError(scene, sent);
    count += 1;
  }
  assert.ok(count >= 200, `${count} requests`);
  assert.equal((await trade({ ...scene, ClientId: 'web' }, await newCode())).status, 200);
});

test('What is no POST, or too large, is refused too', async (t) => {
  const scene = await openManaged(t);
  const get = await fetch(`${scene.site}/oauth2/token?grant_type=refresh_token&client_id=${scene.ClientId}`);
  assert.deepEqual([get.status, get.headers.get('allow')], [405, 'POST']);
  assert.equal(JSON.parse(await get.text()).error, 'invalid_request');
  await expectError(scene, {
    what: 'too large',
    body: `client_id=${'x'.repeat(1_100_000)}`,
    headers: { 'Content-Type': FORM },
  });
});

test('Pages of other origins may ask the endpoints for programs, and what they may send is said beforehand', async (t) => {
  const { site } = await openManaged(t, {}, 'engines');
  for (const [path, method] of [
    ['/oauth2/token', 'POST'],
    ['/oauth2/userInfo', 'GET'],
    ['/oauth2/revoke', 'POST'],
  ] as const) {
    const headers = {
      Origin: 'http://localhost:8080',
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': 'authorization,x-amz-user-agent',
    };
    const answer = await fetch(site + path, { method: 'OPTIONS', headers });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.equal(answer.headers.get('access-control-allow-headers'), 'authorization,x-amz-user-agent');
    assert.equal(answer.headers.get('access-control-allow-methods'), method);
    assert.equal(answer.headers.get('access-control-allow-credentials'), null);
  }
  const page = await fetch(`${site}/login`, { headers: { Origin: 'http://localhost:8080' }, redirect: 'manual' });
  assert.equal(page.headers.get('access-control-allow-origin'), null);
});

test('A secret in a Basic header may be encoded, as OAuth has it, or as it is, as most tools send it', async (t) => {
  const secret = 'Ab+c/d%3D:=';
  const { site } = await openManaged(t, { clients: [{ id: 'tools', secret, settings: webClient }] });
  for (const [sent, error] of [
    [secret, 'invalid_grant'],
    [encodeURIComponent(secret), 'invalid_grant'],
    [secret.replace('+', ' '), 'invalid_client'],
  ] as const) {
    const headers = { 'Content-Type': FORM, Authorization: `Basic ${btoa(`tools:${sent}`)}` };
    const body = 'grant_type=refresh_token&refresh_token=x';
    const answer = await fetch(`${site}/oauth2/token`, { method: 'POST', body, headers });
    assert.deepEqual(await answer.json(), { error }, sent);
  }
});
