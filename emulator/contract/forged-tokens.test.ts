/** What only looks like an access token is refused by every operation that takes one. */
import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import { requestShape } from '../http/shapes/amazon-shapes.ts';
import { userPoolOperations } from '../operations/all.ts';
import { accessTokenOf, openPool, passwordClient, resultOf } from './scene.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';

const operations = Object.keys(userPoolOperations).filter((name) => {
  const shape = requestShape('user-pools', name);
  return shape?.type === 'structure' && shape.members.some((member) => member.name === 'AccessToken');
});

/** Everything that any of them wants besides; what one does not know, it drops. */
const everything = {
  AttributeName: 'email',
  Code: '123456',
  Credential: {},
  CredentialId: 'nothing',
  DeviceKey: 'us-east-1_00000000-0000-4000-8000-000000000000',
  DeviceRememberedStatus: 'remembered',
  MFAOptions: [],
  PreviousPassword: password,
  SessionId: '00000000-0000-4000-8000-000000000000',
  ProposedPassword: 'Analytical-1',
  UserAttributeNames: ['name'],
  UserAttributes: [{ Name: 'name', Value: 'Eve' }],
  UserCode: '123456',
};

const INVALID = 'Invalid Access Token';
const FOREIGN = 'Could not verify signature for Access Token';

test('No operation takes an unsigned, foreign or mistaken token', async (t) => {
  const scene = await openPool(t, { users: [{ email: ada, password }], client: passwordClient });
  const genuine = await accessTokenOf(scene, ada, password);
  const [header = '', claims = '', signature = ''] = genuine.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { IdToken = '', RefreshToken = '' } = await resultOf(scene, ada, password);
  const [idHeader, , idSignature] = IdToken.split('.');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const rs256 = (text: string) => sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url');
  const unsigned = encode({ kid, alg: 'none' });
  const hashed = `${encode({ kid, alg: 'HS256' })}.${claims}`;
  const spki = publicKey.export({ type: 'spki', format: 'pem' });
  const later = encode({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), exp: 4_000_000_000 });
  const forgeries: [string, string, string][] = [
    ['no token', 'nonsense', INVALID],
    ['alg none', `${unsigned}.${claims}.`, INVALID],
    ['alg none with a signature', `${unsigned}.${claims}.${signature}`, INVALID],
    [
      'a hash with the public key',
      `${hashed}.${createHmac('sha256', spki).update(hashed).digest('base64url')}`,
      INVALID,
    ],
    ['an ID token', IdToken, INVALID],
    ['a refresh token', RefreshToken, INVALID],
    ['no signature', `${header}.${claims}.`, FOREIGN],
    ['a key of somebody else', `${header}.${claims}.${rs256(`${header}.${claims}`)}`, FOREIGN],
    ['changed claims', `${header}.${later}.${signature}`, FOREIGN],
    ['the key of ID tokens', `${idHeader}.${claims}.${idSignature}`, FOREIGN],
  ];
  assert.ok(operations.length > 5);
  for (const operation of operations) {
    for (const [what, AccessToken, message] of forgeries) {
      const { status, __type, text } = await call(scene.emulator.url, operation, { ...everything, AccessToken });
      const expected = { status: 400, __type: 'NotAuthorizedException', text: message };
      assert.deepEqual({ status, __type, text }, expected, `${operation} with ${what}`);
    }
  }
  await scene.cognito.getUser({ AccessToken: genuine });
});

async function call(url: string, operation: string, body: object) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(body),
  });
  const { __type, message } = (await answer.json()) as { __type?: string; message?: string };
  return { status: answer.status, __type, text: message };
}
