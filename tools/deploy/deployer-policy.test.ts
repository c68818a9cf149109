/** infra/deployer-policy.json is what the templates and the commands need: no less, and no more than they name. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ourTemplate } from '../deploy-lab/template/our-template.ts';
import { readTemplate } from '../template/read-template.ts';
import { certificateFile, policyFile } from '../template/template-file.ts';
import { deployerPolicy } from './deployer-policy.ts';
import { ownRights, rightsOfTypes, userRights } from './deployer-rights.ts';

const templates = [ourTemplate, readTemplate(readFileSync(certificateFile, 'utf8'))];
const policy = deployerPolicy(templates);

/** Rights that are not called as the operation is. */
const otherNames: Record<string, string> = {
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
  HeadObject: 'GetObject',
  CopyObject: 'PutObject',
  DeleteObjects: 'DeleteObject',
};

function operationsIn(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const text = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const made = [...text.matchAll(/new (\w+)Command\(/g)].map(([, name = '']) => name);
  const paginated = [...text.matchAll(/\bpaginate(\w+)\(/g)].map(([, name = '']) => name);
  const called = [...text.matchAll(/\bcognito\.((?:admin|list|describe)\w+)\(/g)].map(
    ([, name = '']) => name.charAt(0).toUpperCase() + name.slice(1),
  );
  return [...made, ...paginated, ...called];
}

describe('infra/deployer-policy.json', () => {
  it('is as the templates are: npx tsx tools/update-deployer-policy.ts', () => {
    assert.deepEqual(JSON.parse(readFileSync(policyFile, 'utf8')), policy);
  });

  it('knows the rights of every type in the templates, and of no other', () => {
    const types = templates.flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type));
    assert.deepEqual(Object.keys(rightsOfTypes).sort(), [...new Set(types)].sort());
    const stranger = { ...ourTemplate, Resources: { Queue: { Type: 'AWS::SQS::Queue' } } };
    assert.throws(() => deployerPolicy([stranger]), /AWS::SQS::Queue/);
  });

  it('allows every call that the commands make', () => {
    const allowed = new Set([...ownRights, ...userRights].map((right) => right.split(':')[1]));
    const calls = ['deploy', 'users'].flatMap((name) => operationsIn(join(import.meta.dirname, '..', name)));
    assert.ok(calls.length > 30, `${calls.length}`);
    assert.deepEqual(
      [...new Set(calls)].filter((name) => !allowed.has(otherNames[name] ?? name)),
      [],
    );
  });

  it('lets CloudFormation look at a distribution before it changes it, and have an API write its log, as AWS documents', () => {
    const rights = new Set(policy.Statement.flatMap(({ Action }) => Action));
    const logging = [
      'CreateLogDelivery',
      'PutResourcePolicy',
      'UpdateLogDelivery',
      'DeleteLogDelivery',
      'CreateLogGroup',
    ];
    const reading = ['DescribeResourcePolicies', 'GetLogDelivery', 'ListLogDeliveries', 'DescribeLogGroups'];
    const wanted = ['cloudfront:GetDistributionConfig', ...[...logging, ...reading].map((name) => `logs:${name}`)];
    assert.deepEqual(
      wanted.filter((right) => !rights.has(right)),
      [],
    );
  });

  it('has no star among the rights, and lets nobody make or pass roles but those of a stack of ours', () => {
    assert.ok(!policy.Statement.some(({ Action }) => Action.some((action) => action.includes('*'))));
    const iam = policy.Statement.filter(({ Action }) => Action.some((action) => action.startsWith('iam:')));
    assert.deepEqual(iam[1]?.Action, ['iam:CreateServiceLinkedRole']);
    assert.deepEqual(
      iam.map(({ Resource }) => Resource),
      ['arn:aws:iam::*:role/gatehouse*', 'arn:aws:iam::*:role/aws-service-role/email.cognito-idp.amazonaws.com/*'],
    );
  });

  it('fits into two managed policies, which hold 6,144 characters each', () => {
    assert.ok(JSON.stringify(policy).length <= 2 * 6144, `${JSON.stringify(policy).length}`);
  });
});
