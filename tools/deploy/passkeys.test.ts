/** What becomes of passkeys when a site gets another host name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';

test('npm run deploy makes passkeys useless by another host name only for who says so', async (t) => {
  const scene = await Scene.open(t);
  await scene.deploy(['--yes', '-p', 'Passkeys=yes', '-p', 'SignIn=choice']);
  const { signInWith, passkeys } = await scene.readConfig();
  assert.deepEqual([signInWith, passkeys], ['choice', true]);
  const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef';
  const moved = await scene.deploy(['-y', '-p', 'DomainName=a.example.com', '-p', `CertificateArn=${certificate}`]);
  assert.equal(moved.code, 1);
  assert.match(moved.out, /Every passkey was made for \w+\.cloudfront\.net\./);
  assert.match(moved.err, /not done on --yes alone/);
  assert.equal((await scene.deploy(['-y', '-p', 'DomainName=', '-p', 'ApiToken=id'])).code, 0);
});
