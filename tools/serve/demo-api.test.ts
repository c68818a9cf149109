/** The demo API lets in exactly the tokens that it should. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { type CreatedPool, type Emulator, startEmulator } from '../../emulator/emulator.ts';
import { demoApi } from './demo-api.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const ada = { email: 'ada@engine.example', password: 'Analytical-1843', attributes: { name: 'Ada' } };
const flows = ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const;

let emulator: Emulator;
let pool: CreatedPool;
let close: () => void;
let url: string;

before(async () => {
  emulator = await startEmulator();
  pool = await emulator.createPool({ users: [ada], client: { ExplicitAuthFlows: [...flows] } });
  const config = { ...pool, endpoint: `${emulator.url}/` };
  const api = demoApi({ config, now: emulator.clock.now });
  const server = createServer((request, response) => {
    if (!api(request, response)) response.writeHead(418).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => server.close();
});

after(async () => {
  close();
  await emulator.close();
});

async function signIn({ clientId }: CreatedPool): Promise<{ AccessToken: string; IdToken: string }> {
  const cognito = new CognitoIdentityProvider({ endpoint: emulator.url, region: 'us-east-1', credentials });
  const AuthParameters = { USERNAME: ada.email, PASSWORD: ada.password };
  const answer = await cognito.initiateAuth({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId: clientId, AuthParameters });
  const { AccessToken = '', IdToken = '' } = answer.AuthenticationResult ?? {};
  return { AccessToken, IdToken };
}

async function ask(authorization?: string, path = '/api/me'): Promise<[status: number, message: string]> {
  const response = await fetch(url + path, { headers: authorization ? { authorization } : {} });
  const { message } = (await response.json()) as { message: string };
  return [response.status, message];
}

test('an access token of the pool and the client is let in', async () => {
  const { AccessToken } = await signIn(pool);
  const [status, message] = await ask(`Bearer ${AccessToken}`);
  assert.equal(status, 200);
  assert.match(message, /your access token is good/);
});

test('an ID token is the wrong kind', async () => {
  const { IdToken } = await signIn(pool);
  assert.deepEqual(await ask(`Bearer ${IdToken}`), [401, 'Expected an access token, found an id token']);
});

test('a token of another client is refused, and one of another pool', async () => {
  const other = await emulator.createPool({ users: [ada], client: { ExplicitAuthFlows: [...flows] } });
  const { AccessToken } = await signIn(other);
  assert.equal((await ask(`Bearer ${AccessToken}`))[0], 401);
});

test('an expired token is refused', async () => {
  const { AccessToken } = await signIn(pool);
  emulator.clock.advance(3_600_001);
  assert.deepEqual(await ask(`Bearer ${AccessToken}`), [401, 'The token has expired']);
  emulator.clock.reset();
});

test('forged tokens are refused', async () => {
  const { AccessToken } = await signIn(pool);
  const [header = '', payload = '', signature = ''] = AccessToken.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const { privateKey } = await generateKeyPair('RS256');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'somebody else' })).toString('base64url');
  const forgeries = [
    new UnsecuredJWT(claims).encode(),
    await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey),
    [header, changed, signature].join('.'),
    'not.a.token',
  ];
  for (const forgery of forgeries) assert.equal((await ask(`Bearer ${forgery}`))[0], 401, forgery);
});

test('no token, another scheme and another path are answered in words', async () => {
  assert.deepEqual(await ask(), [401, 'Send a token: Authorization: Bearer …']);
  assert.equal((await ask('Basic YWRhOnB3'))[0], 401);
  assert.deepEqual(await ask(undefined, '/api/them'), [404, 'Nothing is at /api/them']);
});

test('what is not below /api/ is left to the site', async () => {
  assert.equal((await fetch(`${url}/index.html`)).status, 418);
});
