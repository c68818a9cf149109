/** Which pool answers: by the domain in the path or as the host, by the client where there is neither; and what discovery says. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { ada, ask, callback, openManaged, password, queryOf, signIn, trade, webClient } from './managed-login-scene.ts';
import { sharedKeys } from './scene.ts';

/** `fetch` sets `Host` by itself. */
function getAs(host: string, url: string): Promise<{ status: number; location: string; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { headers: { Host: host }, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', text }),
      );
    });
    outgoing.on('error', reject).end();
  });
}

type Discovery = Record<string, string>;

async function discoveryOf(url: string, poolId: string): Promise<Discovery> {
  return (await (await fetch(`${url}/${poolId}/.well-known/openid-configuration`)).json()) as Discovery;
}

test('Discovery names what answers: below the domain of a pool that has one, at the emulator for one that has none', async (t) => {
  const { emulator, UserPoolId, site } = await openManaged(t, {}, 'engines');
  await emulator.createPool({ id: 'us-east-1_Bare00000', keys: await sharedKeys });
  for (const [poolId, base] of [
    [UserPoolId, site],
    ['us-east-1_Bare00000', emulator.url],
  ] as const) {
    const { issuer, jwks_uri, ...named } = await discoveryOf(emulator.url, poolId);
    assert.equal(issuer, `${emulator.url}/${poolId}`);
    assert.equal((await fetch(jwks_uri ?? '')).status, 200);
    assert.deepEqual(
      [named.authorization_endpoint, named.end_session_endpoint].map((each) => each?.replace(base, '')),
      ['/oauth2/authorize', '/logout'],
    );
    for (const name of ['token_endpoint', 'revocation_endpoint', 'userinfo_endpoint']) {
      assert.ok(named[name]?.startsWith(`${base}/oauth2/`), `${name}: ${named[name]}`);
      const answer = await fetch(named[name] ?? '', { method: 'POST' });
      assert.ok([400, 401].includes(answer.status), `${name}: ${answer.status}`);
    }
  }
});

test('A domain is found as the host too, and whoever calls there stays there', async (t) => {
  const { emulator, UserPoolId, ClientId } = await openManaged(t, {}, 'engines');
  const port = new URL(emulator.url).port;
  const host = `engines.auth.localhost:${port}`;
  const query = { client_id: ClientId, response_type: 'code', redirect_uri: callback };
  const asked = await getAs(host, `${emulator.url}/oauth2/authorize?${queryOf(query)}`);
  assert.deepEqual([asked.status, asked.location], [302, `/login?${queryOf(query)}`]);
  const page = await getAs(host, `${emulator.url}/login?${queryOf(query)}`);
  assert.match(page.text, /<form method="post" action="\/login\?/);
  const told = await getAs(host, `${emulator.url}/${UserPoolId}/.well-known/openid-configuration`);
  const { authorization_endpoint, issuer } = JSON.parse(told.text) as Discovery;
  assert.equal(authorization_endpoint, `http://${host}/oauth2/authorize`);
  assert.equal(issuer, `${emulator.url}/${UserPoolId}`);
  const { userPoolId } = await emulator.createPool({ domain: 'looms', keys: await sharedKeys });
  const other = await getAs(host, `${emulator.url}/${userPoolId}/.well-known/openid-configuration`);
  assert.equal((JSON.parse(other.text) as Discovery).token_endpoint, `${emulator.url}/looms/oauth2/token`);
});

test('Below a domain only its own pool’s clients and tokens are known', async (t) => {
  const scene = await openManaged(t, {}, 'engines');
  const { emulator, browser, authorizeUrl } = scene;
  const users = [{ email: ada, password }];
  const other = await emulator.createPool({
    id: 'us-east-1_Other0000',
    clientId: 'other',
    client: webClient,
    users,
    keys: await sharedKeys,
  });
  const page = await browser.follow(authorizeUrl({ client_id: other.clientId }));
  assert.deepEqual([page.status, new URL(page.url).pathname], [400, '/engines/error']);
  const stranger = await ask({ ...scene, ClientId: 'other' }, { grant_type: 'refresh_token', refresh_token: 'x' });
  assert.equal(stranger.body.error, 'invalid_client');
  const atRoot = { ...scene, site: emulator.url, ClientId: 'other' };
  const url = authorizeUrl({ client_id: 'other' }).replace('/engines', '');
  const { code } = await signIn({ ...atRoot, authorizeUrl: () => url });
  const { status, body } = await trade(atRoot, code);
  assert.equal(status, 200);
  const headers = { Authorization: `Bearer ${body.access_token}` };
  assert.equal((await fetch(`${emulator.url}/oauth2/userInfo`, { headers })).status, 200);
  assert.equal((await fetch(`${scene.site}/oauth2/userInfo`, { headers })).status, 401);
});

test('A domain of one’s own is named before a prefix', async (t) => {
  const { cognito, emulator, UserPoolId } = await openManaged(t, {}, 'engines');
  const CustomDomainConfig = { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1' };
  await cognito.createUserPoolDomain({ UserPoolId, Domain: 'login.engines.example', CustomDomainConfig });
  const { token_endpoint } = await discoveryOf(emulator.url, UserPoolId);
  assert.equal(token_endpoint, `${emulator.url}/login.engines.example/oauth2/token`);
  assert.equal((await fetch(token_endpoint ?? '', { method: 'POST' })).status, 400);
});

test('Whoever names a domain that there is not, or calls in a wrong way, hears what there is', async (t) => {
  const { emulator, site, ClientId } = await openManaged(t, {}, 'engines');
  const query = `client_id=${ClientId}&response_type=code`;
  const host = `looms.auth.localhost:${new URL(emulator.url).port}`;
  const atHost = await getAs(host, `${emulator.url}/oauth2/authorize?${query}`);
  assert.deepEqual(
    [atHost.status, /No user pool here has the domain looms\. There is: engines\./.test(atHost.text)],
    [404, true],
  );
  const inPath = await fetch(`${emulator.url}/looms/login?${query}`);
  assert.equal(inPath.status, 404);
  assert.match(await inPath.text(), /the domain looms/);
  const token = await fetch(`${emulator.url}/looms/oauth2/token`, { method: 'POST' });
  const told = {
    error: 'invalid_request',
    error_description: 'No user pool here has the domain looms. There is: engines.',
  };
  assert.deepEqual([token.status, await token.json()], [404, told]);
  const looked = await fetch(`${site}/oauth2/token`);
  assert.deepEqual([looked.status, looked.headers.get('allow')], [405, 'POST']);
  assert.equal((await fetch(`${site}/oauth2/nothing`)).status, 404);
});

test('A domain may be called as a path of managed login is, and hides none', async (t) => {
  const { emulator, ClientId } = await openManaged(t, {}, 'oauth2');
  await emulator.createPool({ clientId: 'bare', client: webClient, keys: await sharedKeys });
  const query = (client: string) => queryOf({ client_id: client, response_type: 'code', redirect_uri: callback });
  for (const [path, client] of [
    ['/oauth2/oauth2/authorize', ClientId],
    ['/oauth2/authorize', 'bare'],
  ] as const) {
    const answer = await fetch(`${emulator.url}${path}?${query(client)}`, { redirect: 'manual' });
    assert.match(answer.headers.get('location') ?? '', /^(?:\/oauth2)?\/login\?/, path);
  }
});
