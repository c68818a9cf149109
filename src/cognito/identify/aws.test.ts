import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AwsReason, identifyAws, rightIn } from './aws.ts';

const cases: [name: string, message: string, reason: AwsReason | undefined][] = [
  ['CredentialsProviderError', 'Could not load credentials from any providers', 'credentials-missing'],
  ['ExpiredToken', 'The security token included is expired', 'credentials-refused'],
  ['ExpiredTokenException', 'The security token included is expired', 'credentials-refused'],
  ['SignatureDoesNotMatch', 'The request signature does not match', 'credentials-refused'],
  ['MissingAuthenticationTokenException', 'Missing Authentication Token', 'credentials-refused'],
  ['UnrecognizedClientException', 'The security token included in the request is invalid.', 'credentials-refused'],
  ['Error', 'Region is missing', 'region-missing'],
  ['AccessDenied', 'Access Denied', 'right-missing'],
  [
    'AccessDeniedException',
    'User: arn is not authorized to perform: cognito-idp:ListUsers on resource: x',
    'right-missing',
  ],
  ['ThrottlingException', 'Rate exceeded', 'too-many-requests'],
  ['SlowDown', 'Reduce your request rate', 'too-many-requests'],
  ['TimeoutError', 'Connection timed out', 'no-answer-in-time'],
  ['NotInGatehouseEmulator', 'The Gatehouse emulator has no operation X.', 'not-in-emulator'],
  ['UserNotFoundException', 'User does not exist.', undefined],
  ['TypeError', 'x is not a function', undefined],
];

for (const [name, message, reason] of cases) {
  test(`${name} “${message}” is ${reason ?? 'nothing that keeps a command from AWS'}`, () => {
    assert.equal(identifyAws(Object.assign(new Error(message), { name })), reason);
  });
}

test('the system’s own codes say where the way ends', () => {
  const because = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall });
  assert.equal(identifyAws(because('ECONNREFUSED', 'connect')), 'nothing-listens');
  assert.equal(identifyAws(because('ENOTFOUND', 'getaddrinfo')), 'host-unknown');
  const unknown = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  assert.equal(identifyAws(unknown), 'certificate-strange');
  assert.equal(identifyAws(because('ECONNRESET', 'read')), 'network-broken');
  assert.equal(identifyAws(because('EACCES', 'open')), 'machine-refused');
});

test('AWS’s text names the right that is missing', () => {
  const said = 'User: arn:aws:iam::1:user/ada is not authorized to perform: cognito-idp:ListUsers on resource: x';
  assert.equal(rightIn(new Error(said)), 'cognito-idp:ListUsers');
  assert.equal(rightIn(new Error('Access Denied')), undefined);
});
