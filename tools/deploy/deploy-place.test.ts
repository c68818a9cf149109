/** Where `npm run deploy` puts a site: a name of its own with its certificate, and no region that lacks something. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';

const zone = 'Z0123456789ABCDEFGHIJ';
const named = (name: string) => ['--parameter', `DomainName=${name}`];
const asked = [...named('login.example.com'), '--parameter', `HostedZoneId=${zone}`];

function stackNamed({ standIn: { world } }: Scene, name: string) {
  return world.stacks.find((stack) => stack.name === name && stack.status !== 'DELETE_COMPLETE');
}

describe('npm run deploy with HostedZoneId', { concurrency: 2 }, () => {
  it('makes the certificate in a stack of its own first, then the site with it and the records', async (test) => {
    const scene = await Scene.open(test);
    const { code, err, out } = await scene.deploy(['--yes', ...asked]);
    assert.deepEqual([code, err], [0, '']);
    const made = stackNamed(scene, 'gatehouse-certificate');
    assert.deepEqual(made?.parameters, { DomainName: 'login.example.com', HostedZoneId: zone });
    const site = stackNamed(scene, 'gatehouse');
    assert.match(site?.parameters.CertificateArn ?? '', /^arn:aws:acm:us-east-1:/);
    assert.equal(site?.parameters.CertificateArn, made?.outputs.CertificateArn);
    assert.ok(site?.resources.some(({ type }) => type === 'AWS::Route53::RecordSetGroup'));
    assert.match(out, /certificate of login\.example\.com, in us-east-1/);
    assert.match(out, /The site is at https:\/\/login\.example\.com/);
  });

  it('looks at it no more while the name stays, makes another for another name, and takes it down in the end', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy(['--yes', ...asked]);
    assert.doesNotMatch((await scene.deploy(['--yes'])).out, /certificate/);
    await scene.deploy(['--yes', ...named('sign-in.example.com')]);
    assert.equal(stackNamed(scene, 'gatehouse-certificate')?.parameters.DomainName, 'sign-in.example.com');
    const { code, err } = await scene.undeploy();
    assert.deepEqual([code, err], [0, '']);
    assert.equal(stackNamed(scene, 'gatehouse-certificate'), undefined);
  });

  it('makes nothing in a dry run, and leaves nothing behind', async (test) => {
    const scene = await Scene.open(test);
    const { code, err, out } = await scene.deploy(['--dry-run', ...asked]);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /add +│ Certificate/);
    assert.match(out, /add +│ SiteRecords/);
    assert.ok(scene.standIn.world.stacks.every(({ status }) => status === 'DELETE_COMPLETE'));
  });

  it('takes a certificate that is there already, and makes none', async (test) => {
    const scene = await Scene.open(test);
    const arn = 'arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef';
    assert.equal((await scene.deploy(['--yes', ...asked, '--parameter', `CertificateArn=${arn}`])).code, 0);
    assert.equal(stackNamed(scene, 'gatehouse-certificate'), undefined);
  });
});

describe('npm run deploy, in a region', { concurrency: 2 }, () => {
  it('that lacks a service, says so before it makes anything', async (test) => {
    const scene = await Scene.open(test);
    const regions = '/aws/service/global-infrastructure/regions/eu-central-1';
    scene.standIn.world.missingServices = [`${regions}/services/cognito-idp`];
    const { code, err } = await scene.deploy();
    assert.equal(code, 2);
    assert.match(err, /--region eu-central-1: AWS has no cognito-idp there/);
    assert.equal(scene.standIn.world.stacks.length, 0);
    // An emulator that knows nothing of regions is no region without services.
    scene.standIn.world.missingServices = [regions, `${regions}/services/cognito-idp`];
    assert.equal((await scene.deploy()).code, 0);
  });

  it('of another partition, or one that CloudFront writes no log in, refuses likewise', async (test) => {
    const scene = await Scene.open(test);
    const china = await scene.deploy(['--yes', '--region', 'cn-north-1']);
    assert.deepEqual([china.code, /--region cn-north-1/.test(china.err)], [2, true]);
    const milan = await scene.deploy(['--yes', '--region', 'eu-south-1', '--parameter', 'AccessLog=yes']);
    assert.deepEqual([milan.code, /writes its log into no bucket in eu-south-1/.test(milan.err)], [2, true]);
    assert.equal(scene.standIn.world.stacks.length, 0);
  });
});

describe('npm run deploy for an organisation', () => {
  it('gives tags and a boundary that stay, lets CloudFormation act as a role, and refuses what is none', async (test) => {
    const scene = await Scene.open(test);
    const boundary = 'arn:aws:iam::123456789012:policy/boundary';
    const role = 'arn:aws:iam::123456789012:role/deployer';
    const asked = ['--tag', 'team=login', '--permissions-boundary', boundary, '--role-arn', role];
    assert.equal((await scene.deploy(['--yes', ...asked])).code, 0);
    assert.equal(scene.standIn.world.roles.at(-1), role);
    await scene.deploy(['--yes', '--parameter', 'DemoApi=yes']);
    const stack = stackNamed(scene, 'gatehouse');
    assert.deepEqual(stack?.tags, { application: 'gatehouse', team: 'login' });
    assert.equal(stack?.parameters.PermissionsBoundary, boundary);
    const made = stack?.resources.find(({ name }) => name === 'DemoApiRole');
    assert.equal(JSON.parse(made?.properties ?? '{}').PermissionsBoundary, boundary);
    const { code, err } = await scene.deploy(['--yes', '--role-arn', 'deployer']);
    assert.deepEqual([code, /--role-arn deployer: expected the ARN of a role/.test(err)], [2, true]);
  });
});
