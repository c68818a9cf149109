/** Tools whose every call goes to the emulator ask who they are first, by STS's protocol; and in whose region they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { STS } from '@aws-sdk/client-sts';
import { openLocalPool } from './plain.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

test('Whoever signs is told who they are, in the region of whichever service', async (t) => {
  const { url } = await openLocalPool(t);
  const sts = new STS({ endpoint: url, region: 'eu-west-1', credentials, maxAttempts: 1 });
  t.after(() => sts.destroy());
  const { Account, Arn, UserId } = await sts.getCallerIdentity({});
  assert.deepEqual([Account, Arn, UserId], ['000000000000', 'arn:aws:iam::000000000000:root', '000000000000']);
});

test('By an address it is told the same, and whoever has not signed is refused', async (t) => {
  const { url } = await openLocalPool(t);
  const query = 'Action=GetCallerIdentity&Version=2011-06-15';
  const signed = await fetch(`${url}/?${query}&X-Amz-Signature=anybody`);
  assert.equal(signed.status, 200);
  assert.equal(signed.headers.get('content-type'), 'text/xml');
  const text = await signed.text();
  const id = signed.headers.get('x-amzn-requestid') ?? '';
  assert.ok(text.includes('<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">'));
  assert.ok(text.includes(`<RequestId>${id}</RequestId>`));
  const unsigned = await fetch(url, { method: 'POST', body: new URLSearchParams(query) });
  assert.equal(unsigned.status, 403);
  assert.match(await unsigned.text(), /<Code>MissingAuthenticationToken<\/Code>/);
});

test('What it lacks of that protocol is refused once, in words that cannot be taken for those of AWS', async (t) => {
  const { url } = await openLocalPool(t);
  let calls = 0;
  const sts = new STS({ endpoint: url, region: 'us-east-1', credentials, maxAttempts: 3 });
  sts.middlewareStack.add((next) => (args) => next(args).finally(() => (calls += 1)), {
    step: 'finalizeRequest',
    priority: 'low',
  });
  t.after(() => sts.destroy());
  const role = { RoleArn: 'arn:aws:iam::000000000000:role/deployer', RoleSessionName: '<a>' };
  await assert.rejects(sts.assumeRole(role), {
    name: 'NotInGatehouseEmulator',
    message: 'The Gatehouse emulator has no operation AssumeRole. AWS may well have it.',
  });
  assert.equal(calls, 1);
});

test('A pool is made in the region that the signature names', async (t) => {
  const { url } = await openLocalPool(t);
  for (const region of ['eu-central-1', 'us-gov-west-1', 'us-east-1']) {
    const cognito = new CognitoIdentityProvider({ endpoint: url, region, credentials, maxAttempts: 1 });
    t.after(() => cognito.destroy());
    const { UserPool } = await cognito.createUserPool({ PoolName: 'people' });
    assert.match(UserPool?.Id ?? '', new RegExp(`^${region}_[0-9A-Za-z]{9}$`));
    assert.match(
      UserPool?.Arn ?? '',
      new RegExp(`^arn:aws:cognito-idp:${region}:000000000000:userpool/${UserPool?.Id}$`),
    );
  }
});
