/** The rights that the template gives, and the check itself against generosity. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPolicies } from './check-policies.ts';
import { at, ourTemplate, propertiesOf, withSlip } from './our-template.ts';

describe('the rights in the template', () => {
  it('name what they allow, and to whom', () => {
    assert.deepEqual(checkPolicies(ourTemplate), []);
  });

  const slips: [what: string, from: string, to: string, complaint: RegExp][] = [
    ['an action', 'Action: s3:GetObject', 'Action: s3:*', /BucketPolicy allows s3:\*/],
    ['a resource', 'Resource: !GetAtt DemoApiLogs.Arn', "Resource: '*'", /DemoApiRole allows \*/],
    ['a principal', 'Principal: { Service: cloudfront.amazonaws.com }', "Principal: '*'", /BucketPolicy allows \*/],
  ];
  for (const [what, from, to, complaint] of slips) {
    it(`are caught when ${what} is a star`, () => {
      assert.match(checkPolicies(withSlip(from, to)).join('\n'), complaint);
    });
  }

  it('let this one distribution read files and see what is missing, over TLS, and nobody else do anything to the bucket', () => {
    const policy = at(propertiesOf('BucketPolicy'), 'PolicyDocument', 'Statement');
    for (const [index, action] of ['s3:GetObject', 's3:ListBucket'].entries()) {
      assert.equal(at(policy, index, 'Action'), action);
      const source = at(policy, index, 'Condition', 'StringEquals', 'AWS:SourceArn');
      assert.match(String(source), /^arn:aws:cloudfront::\d+:distribution\/E[0-9A-F]+$/);
    }
    assert.equal(at(policy, 2, 'Effect'), 'Deny');
    assert.deepEqual(at(policy, 2, 'Condition', 'Bool'), { 'aws:SecureTransport': 'false' });
    const blocks = propertiesOf('Bucket').PublicAccessBlockConfiguration;
    assert.deepEqual(Object.values(blocks ?? {}), [true, true, true, true]);
    const origin = at(propertiesOf('Distribution'), 'DistributionConfig', 'Origins', 0);
    assert.equal(at(origin, 'OriginAccessControlId'), sampleId('OriginAccess'));
  });

  it('give people who are signed in nothing until somebody attaches a policy', () => {
    assert.deepEqual(Object.keys(propertiesOf('SignedInRole', { IdentityPool: 'yes' })), [
      'Description',
      'AssumeRolePolicyDocument',
      'Tags',
    ]);
    assert.equal(propertiesOf('IdentityPoolOfUsers', { IdentityPool: 'yes' }).AllowUnauthenticatedIdentities, false);
  });
});

function sampleId(name: string): string | undefined {
  const access = at(propertiesOf('Distribution'), 'DistributionConfig', 'Origins', 0, 'OriginAccessControlId');
  return String(access).includes(name.toLowerCase()) ? String(access) : undefined;
}
