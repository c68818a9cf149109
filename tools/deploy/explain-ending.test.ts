/** What is said when a stack's operation fails: the reason in AWS's words, and a way out in ours. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { explainEnding } from './explain-ending.ts';

const where = { stackId: 'arn:aws:cloudformation:eu-central-1:123456789012:stack/gatehouse/0', region: 'eu-central-1' };

const reasons: [reason: string, remedy: RegExp][] = [
  [
    'Domain already associated with another user pool. (Service: CognitoIdentityProvider)',
    /Choose another, or leave it out/,
  ],
  ['User pool already has a domain configured. (Service: CognitoIdentityProvider)', /delete-user-pool-domain/],
  ['One or more of the CNAMEs you provided are already associated with a different resource', /another distribution/],
  ['The specified SSL certificate doesn’t exist, isn’t in us-east-1 region', /has to be issued, in us-east-1/],
  [
    'User: arn:aws:iam::1:user/ada is not authorized to perform: iam:CreateRole on resource: x',
    /right iam:CreateRole is missing/,
  ],
  ['Rate exceeded (Service: Cognito)', /Wait a few minutes/],
  ['Limit exceeded: TooManyDistributions', /quota of the account/],
];

for (const [reason, remedy] of reasons) {
  it(`has a remedy for “${reason.slice(0, 40)}…”`, () => {
    const failures = [{ name: 'Part', type: 'AWS::X::Y', reason }];
    const { message } = explainEnding({ status: 'ROLLBACK_COMPLETE', failures }, where);
    assert.match(message, remedy);
    assert.ok(message.includes(`Part (AWS::X::Y): ${reason}`));
  });
}

const endings: [status: string, wayOut: RegExp][] = [
  ['ROLLBACK_COMPLETE', /run the same command again: it starts over/],
  ['ROLLBACK_FAILED', /npm run undeploy -- --stack gatehouse --region eu-central-1/],
  ['CREATE_FAILED', /npm run undeploy -- --stack gatehouse/],
  ['UPDATE_ROLLBACK_COMPLETE', /as it was before/],
  ['UPDATE_ROLLBACK_FAILED', /continue-update-rollback --stack-name gatehouse --region eu-central-1/],
  ['DELETE_FAILED', /npm run undeploy -- --stack gatehouse/],
];

for (const [status, wayOut] of endings) {
  it(`knows the way out of ${status}`, () => {
    assert.match(explainEnding({ status, failures: [] }, where).message, wayOut);
  });
}
