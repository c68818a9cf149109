/** The emulator by HTTPS: its certificate is good for whoever is told to trust it, under its own names. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { type TestContext, test } from 'node:test';
import { openManaged } from './managed-login-scene.ts';

type Told = { ca?: string | undefined; servername?: string };

function get(
  url: string,
  told: Told,
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { ...told, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    outgoing.on('error', reject).end();
  });
}

async function open(t: TestContext) {
  // The SDK of the scene does not trust it: what it would make is made by options.
  return openManaged(t, {}, undefined, { https: true });
}

test('Whoever trusts the certificate reaches it under each of its names, and nobody else does', async (t) => {
  const { emulator, UserPoolId } = await open(t);
  const ca = emulator.certificate;
  assert.match(emulator.url, /^https:\/\/127\.0\.0\.1:\d+$/);
  const address = `${emulator.url}/${UserPoolId}/.well-known/openid-configuration`;
  for (const servername of ['', 'localhost', 'engines.auth.localhost']) {
    const { status, text } = await get(address, { ca, servername });
    assert.equal(status, 200);
    const { issuer, token_endpoint } = JSON.parse(text) as Record<string, string>;
    assert.deepEqual([issuer, token_endpoint], [`${emulator.url}/${UserPoolId}`, `${emulator.url}/oauth2/token`]);
  }
  await assert.rejects(get(address, {}), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  await assert.rejects(get(address, { ca, servername: 'evil.example' }), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  const certificate = new X509Certificate(ca ?? '');
  assert.ok(certificate.verify(certificate.publicKey));
});

test('Cookies of managed login are kept for HTTPS then', async (t) => {
  const { authorizeUrl, emulator } = await open(t);
  const { headers } = await get(authorizeUrl().replace('/oauth2/authorize', '/login'), { ca: emulator.certificate });
  assert.match(
    String(headers['set-cookie']),
    /^XSRF-TOKEN=[^;]+; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure$/,
  );
});
