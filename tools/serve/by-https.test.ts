/** The local site by HTTPS, in front of a pool that speaks it too: whoever trusts the certificate is served, tokens are checked, and the cookie of files works. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { startEmulator } from '../../emulator/emulator.ts';
import { ownCertificate } from '../../emulator/http/own-certificate.ts';
import { siteHeaders } from './headers.ts';
import { serve } from './serve.ts';
import { siteAnswers } from './site-answers.ts';

const ada = { email: 'ada@engine.example', password: 'Analytical-1843' };
const report = '/private/report.html';

type Ask = { method?: string; headers?: Record<string, string>; body?: string; ca?: string | undefined };
type Answer = { status: number; cookie: string; body: string };

function ask(url: string, { method = 'GET', headers = {}, body, ca }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, ca, agent: false }, async (answer) => {
      const [cookie = ''] = answer.headers['set-cookie'] ?? [];
      resolve({ status: answer.statusCode ?? 0, cookie, body: await text(answer) });
    });
    outgoing.on('error', reject).end(body);
  });
}

async function open(t: TestContext) {
  const certificate = ownCertificate([]);
  const emulator = await startEmulator({ https: certificate, name: 'localhost' });
  const pool = await emulator.createPool({
    users: [ada],
    client: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
  });
  const root = await mkdtemp(join(tmpdir(), 'gatehouse-https-'));
  await mkdir(join(root, 'private'));
  await writeFile(join(root, report), 'The report');
  const config = { ...pool, endpoint: `${emulator.url}/`, protectFiles: '/private/' };
  const { cert: ca } = certificate;
  const intercept = siteAnswers({ config, ca });
  const headers = (path: string) => siteHeaders(config, path);
  const site = await serve({ root, port: 0, headers, intercept, certificate });
  t.after(() => Promise.all([emulator.close(), site.close(), rm(root, { recursive: true })]));
  return { site: site.url, endpoint: config.endpoint, clientId: pool.clientId, ca };
}

async function tokenOf({ endpoint, clientId, ca }: Awaited<ReturnType<typeof open>>): Promise<string> {
  const AuthParameters = { USERNAME: ada.email, PASSWORD: ada.password };
  const body = JSON.stringify({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId: clientId, AuthParameters });
  const headers = { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.InitiateAuth' };
  const answer = await ask(endpoint, { method: 'POST', headers, body, ca });
  return (JSON.parse(answer.body) as { AuthenticationResult: { AccessToken: string } }).AuthenticationResult
    .AccessToken;
}

test('Tokens of a pool that speaks HTTPS open the API and protected files, for whoever trusts the certificate', async (t) => {
  const scene = await open(t);
  const { site, ca } = scene;
  assert.match(site, /^https:\/\/localhost:\d+$/);
  await assert.rejects(ask(`${site}/api/me`, {}), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  const authorization = `Bearer ${await tokenOf(scene)}`;
  assert.equal((await ask(`${site}/api/me`, { ca })).status, 401);
  assert.equal((await ask(`${site}/api/me`, { ca, headers: { authorization } })).status, 200);
  assert.equal((await ask(site + report, { ca })).status, 302);
  const { cookie } = await ask(`${site}/session`, { ca, method: 'POST', headers: { authorization } });
  assert.match(cookie, /^__Host-session=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  const opened = await ask(site + report, { ca, headers: { cookie: cookie.split(';')[0] ?? '' } });
  assert.deepEqual([opened.status, opened.body], [200, 'The report']);
});
