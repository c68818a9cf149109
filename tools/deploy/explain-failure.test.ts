/** What `npm run deploy` says when AWS, the network or the command line is not as it should be. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';
import { AwsError } from '../deploy-lab/stand-in/aws-error.ts';

const nobody = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };

describe('npm run deploy', { concurrency: 2 }, () => {
  it('without credentials says how to get some', async (test) => {
    const scene = await Scene.open(test);
    const { code, err } = await scene.deploy(['--yes'], { env: nobody });
    assert.equal(code, 1);
    assert.match(err, /No AWS credentials were found.*aws sso login.*AWS_PROFILE/);
    assert.deepEqual(scene.standIn.world.calls, []);
  });

  it('without a region says how to name one, and takes it from the command line or the CLI’s variable', async (test) => {
    const scene = await Scene.open(test);
    const { code, err } = await scene.deploy(['--yes'], { env: { AWS_REGION: '' } });
    assert.equal(code, 1);
    assert.match(err, /No region is set\. Say --region eu-central-1, for instance, or set AWS_REGION\./);
    const dry = ['--dry-run', '--region', 'eu-central-1'];
    assert.equal((await scene.deploy(dry, { env: { AWS_REGION: '' } })).code, 0);
    const cli = { AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-central-1' };
    assert.equal((await scene.deploy(['--dry-run'], { env: cli })).code, 0);
  });

  it('with credentials that have expired says to sign in anew', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.intercept = () => new AwsError('ExpiredToken', 'The security token included is expired', 403);
    const { code, err } = await scene.deploy();
    assert.equal(code, 1);
    assert.match(err, /does not take these credentials: ExpiredToken\. Sign in anew/);
  });

  const rights: [call: string, right: string][] = [
    ['CloudFormation.DescribeStacks', 'cloudformation:DescribeStacks'],
    ['CloudFormation.CreateChangeSet', 'cloudformation:CreateChangeSet'],
    ['S3.PutObject login-AAAAAAA1.js', 's3:PutObject'],
    ['CloudFront.CreateInvalidation', 'cloudfront:CreateInvalidation'],
  ];
  for (const [call, right] of rights) {
    it(`names ${right} when it is missing`, async (test) => {
      const scene = await Scene.open(test);
      scene.standIn.intercept = (each) => (each === call ? 'deny' : undefined);
      const { code, err } = await scene.deploy();
      assert.equal(code, 1);
      assert.match(err, new RegExp(`The right ${right} is missing\\..*run the same command again: it carries on`));
    });
  }

  it('names s3:GetObject when S3 says no more than 403', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    scene.standIn.intercept = (call) => (call.startsWith('S3.HeadObject') ? 'deny' : undefined);
    assert.match((await scene.deploy()).err, /The right s3:GetObject is missing/);
    scene.standIn.intercept = () => undefined;
    assert.equal((await scene.deploy()).code, 0, 'once it is there, it carries on');
  });

  it('has patience with throttling, and says so when the patience is at an end', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.intercept = (call, count) => (call.endsWith('CreateChangeSet') && count < 3 ? 'throttle' : undefined);
    assert.equal((await scene.deploy(['--dry-run'])).code, 0);
    scene.standIn.intercept = () => 'throttle';
    const { code, err } = await scene.deploy(['--yes'], { env: { AWS_MAX_ATTEMPTS: '2' } });
    assert.equal(code, 1);
    assert.match(err, /AWS has asked for patience for too long.*Wait a few minutes.*carries on/);
  });

  it('says that AWS can’t be reached when it can’t', async (test) => {
    const scene = await Scene.open(test);
    const env = { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '1' };
    const { code, err } = await scene.deploy(['--yes'], { env });
    assert.equal(code, 1);
    assert.match(err, /AWS can't be reached.*ECONNREFUSED/s);
  });

  it('passes on what AWS refuses for reasons of its own', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.intercept = (call) =>
      call.endsWith('CreateChangeSet') ? new AwsError('TokenAlreadyExists', 'Once more') : undefined;
    assert.match(
      (await scene.deploy()).err,
      /AWS refused cloudformation:CreateChangeSet: TokenAlreadyExists.*: Once more/,
    );
  });
});
