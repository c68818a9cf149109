/** `npm run deploy` and `undeploy`, killed at every step: whatever was done stays good, and the next run carries on from it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';

type Step = [call: string, moment: 'before' | 'after', state?: RegExp];

const steps: Step[] = [
  ['CloudFormation.CreateChangeSet', 'after'],
  ['CloudFormation.DescribeChangeSet', 'before'],
  ['CloudFormation.ExecuteChangeSet', 'before'],
  ['CloudFormation.ExecuteChangeSet', 'after'],
  ['CloudFormation.DescribeStackEvents', 'after', /^CREATE_IN_PROGRESS$/],
  ['S3.PutObject site-AAAAAAA1.css', 'before'],
  ['S3.PutObject index.html', 'before'],
  ['CloudFront.CreateInvalidation', 'before'],
];

describe('an interruption', { concurrency: 2 }, () => {
  it('of the first deployment, at any step, costs nothing but time', async (test) => {
    const scene = await Scene.open(test);
    for (const [call, moment, state] of steps) {
      scene.killAt(call, moment, state);
      const { code } = await scene.deploy();
      assert.equal(code, null, `killed ${moment} ${call}`);
    }
    scene.standIn.intercept = () => undefined;
    assert.equal((await scene.deploy()).code, 0);
    assert.equal(scene.status, 'CREATE_COMPLETE');
    assert.deepEqual([...scene.objects.keys()].sort(), [
      'config.js',
      'icon.svg',
      'index.html',
      'login-AAAAAAA1.js',
      'login.html',
      'site-AAAAAAA1.css',
    ]);
    assert.deepEqual(scene.invalidations, [['/', '/config.js', '/index.html', '/login.html']]);
    assert.equal(scene.standIn.world.stacks.length, 1, 'no stack was left behind');
  });

  it('of a later one leaves a site whose pages find all that they load, and nothing untold or stale in the end', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    await scene.write('login-BBBBBBB2.js', 'new');
    await scene.write('login.html', 'new, and loads login-BBBBBBB2.js');
    await scene.remove('login-AAAAAAA1.js');
    await scene.remove('icon.svg');
    const later: Step[] = [
      ['S3.PutObject login-BBBBBBB2.js', 'after'],
      ['S3.PutObject login.html', 'after'],
      ['S3.CopyObject login-AAAAAAA1.js', 'before'],
      ['S3.CopyObject login-AAAAAAA1.js', 'after'],
      ['S3.DeleteObjects', 'before'],
      ['S3.DeleteObjects', 'after'],
    ];
    for (const [call, moment] of later) {
      scene.killAt(call, moment);
      await scene.deploy();
      const isNew = scene.objects.get('login.html')?.body.includes('new') ?? false;
      assert.ok(scene.objects.has('login-AAAAAAA1.js'), `old pages, after ${call}`);
      assert.ok(!isNew || scene.objects.has('login-BBBBBBB2.js'), `new pages, after ${call}`);
    }
    assert.equal(scene.invalidations.length, 1);
    scene.standIn.intercept = () => undefined;
    assert.equal((await scene.deploy()).code, 0);
    assert.deepEqual(scene.invalidations.at(-1), ['/login.html'], 'an earlier run had changed it and not told');
    assert.ok(!scene.objects.has('icon.svg'));
  });

  it('by the network in the middle of the upload is survived, and told when it lasts', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.intercept = (call, count) => (call === 'S3.PutObject index.html' && count === 1 ? 'drop' : undefined);
    assert.equal((await scene.deploy()).code, 0, 'once');
    await scene.write('index.html', 'new');
    scene.standIn.intercept = (call) => (call === 'S3.PutObject index.html' ? 'drop' : undefined);
    const { code, err } = await scene.deploy(['--yes'], { env: { AWS_MAX_ATTEMPTS: '2' } });
    assert.equal(code, 1);
    assert.match(err, /the connection broke.*run the same command again: it carries on/s);
  });

  it('by the person is answered with what goes on by itself', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.intercept = (call) => {
      if (call.endsWith('DescribeStackEvents') && scene.status === 'CREATE_IN_PROGRESS') scene.signal('SIGINT');
      return undefined;
    };
    const { code, err } = await scene.deploy(['--yes', '--poll', '1']);
    assert.equal(code, 130);
    assert.match(err, /Interrupted\. What CloudFormation has begun it goes on with by itself/);
  });

  it('of taking down is carried on from', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    for (const [call, moment] of [
      ['S3.DeleteObjects', 'after'],
      ['CloudFormation.DeleteStack', 'after'],
    ] as const) {
      scene.killAt(call, moment);
      assert.equal((await scene.undeploy()).code, null);
    }
    scene.standIn.intercept = () => undefined;
    const { code } = await scene.undeploy();
    assert.deepEqual([code, scene.status], [0, 'DELETE_COMPLETE']);
  });
});
