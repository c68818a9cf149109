/** The users' pool is without protection for as long as its stack is being deleted, and not a moment more than can be helped. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';
import type { UserPool } from '../deploy-lab/stand-in/world.ts';

const deleteUsers = ['--yes', '--delete-users'];

async function sceneWithUsers(test: Parameters<typeof Scene.open>[0]): Promise<[Scene, UserPool]> {
  const scene = await Scene.open(test);
  assert.equal((await scene.deploy()).code, 0);
  const [pool] = scene.standIn.world.pools.values();
  assert.ok(pool);
  pool.users = ['ada'];
  return [scene, pool];
}

describe('the pool’s protection', { concurrency: 2 }, () => {
  it('is lifted last, when the bucket is empty already', async (test) => {
    const [scene] = await sceneWithUsers(test);
    scene.takeChanges();
    assert.equal((await scene.undeploy(deleteUsers)).code, 0);
    const changes = scene.takeChanges().map((call) => call.split(' ')[0]);
    assert.deepEqual(
      [...new Set(changes)],
      ['S3.DeleteObjects', 'Cognito.UpdateUserPool', 'CloudFormation.DeleteStack'],
    );
  });

  const obstacles: [what: string, intercept: Scene['standIn']['intercept']][] = [
    ['the bucket can’t be emptied', (call) => (call.startsWith('S3.DeleteObjects') ? 'deny' : undefined)],
    ['the stack may not be deleted', (call) => (call.endsWith('DeleteStack') ? 'deny' : undefined)],
    ['AWS is too busy', (call) => (call.endsWith('DeleteStack') ? 'throttle' : undefined)],
    ['the network breaks', (call) => (call.endsWith('DeleteStack') ? 'drop' : undefined)],
  ];
  for (const [what, intercept] of obstacles) {
    it(`is there in the end when ${what}`, async (test) => {
      const [scene, pool] = await sceneWithUsers(test);
      scene.standIn.intercept = intercept;
      const { code } = await scene.undeploy(deleteUsers, { env: { AWS_MAX_ATTEMPTS: '1' } });
      assert.equal(code, 1);
      assert.equal(pool.settings.DeletionProtection, 'ACTIVE');
    });
  }

  it('is put back, with everything else as it was, when the stack will not go after all', async (test) => {
    const [scene, pool] = await sceneWithUsers(test);
    const before = { ...pool.settings };
    scene.standIn.world.failures.set('delete UserPoolClient', 'Internal failure');
    const { code, out } = await scene.undeploy(deleteUsers);
    assert.deepEqual([code, scene.status], [1, 'DELETE_FAILED']);
    assert.match(out, /The user pool \S+ is protected against deletion again/);
    for (const name of [
      'DeletionProtection',
      'Policies',
      'MfaConfiguration',
      'AccountRecoverySetting',
      'UserPoolTags',
    ]) {
      assert.deepEqual(pool.settings[name], before[name], name);
    }
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`is put back on ${signal}`, async (test) => {
      const [scene, pool] = await sceneWithUsers(test);
      scene.standIn.intercept = (call) => {
        const [stack] = scene.standIn.world.stacks;
        // It takes its time, and the pool is still there.
        if (stack?.status === 'DELETE_IN_PROGRESS') stack.pending = [];
        if (call.endsWith('DeleteStack')) scene.signal(signal);
        return undefined;
      };
      const { code, err } = await scene.undeploy([...deleteUsers, '--poll', '60']);
      assert.equal(code, signal === 'SIGINT' ? 130 : 143);
      assert.match(err, /Interrupted/);
      assert.equal(pool.settings.DeletionProtection, 'ACTIVE');
    });
  }

  it('that could not be put back is told, with what puts it back', async (test) => {
    const [scene] = await sceneWithUsers(test);
    scene.standIn.intercept = (call, count) => {
      if (call.endsWith('UpdateUserPool') && count > 1) return 'deny';
      return call.endsWith('DeleteStack') ? 'deny' : undefined;
    };
    const { code, out } = await scene.undeploy(deleteUsers);
    assert.equal(code, 1);
    assert.match(out, /The user pool \S+ could not be protected against deletion again: .*npm run deploy does it/);
  });

  it('is looked after by npm run deploy: a rehearsal tells that it is missing, a run brings it back', async (test) => {
    const [scene, pool] = await sceneWithUsers(test);
    for (const change of [[], ['-p', 'AccessTokenMinutes=5']]) {
      pool.settings.DeletionProtection = 'INACTIVE';
      const dry = await scene.deploy(['--dry-run', ...change]);
      assert.match(dry.out, /The user pool \S+ is not protected against deletion\. It would be again/);
      assert.equal(pool.settings.DeletionProtection, 'INACTIVE');
      const { code, out } = await scene.deploy(['--yes', ...change]);
      assert.equal(code, 0);
      assert.match(out, /was not protected against deletion\. It is again/);
      const [now] = scene.standIn.world.pools.values();
      assert.equal(now?.settings.DeletionProtection, 'ACTIVE');
    }
    assert.doesNotMatch((await scene.deploy()).out, /protected/);
  });

  it('is not touched where nobody agreed to the run', async (test) => {
    const [scene, pool] = await sceneWithUsers(test);
    pool.settings.DeletionProtection = 'INACTIVE';
    scene.takeChanges();
    const { code } = await scene.deploy(['-p', 'AccessTokenMinutes=5'], { answers: ['n'] });
    assert.equal(code, 1);
    assert.deepEqual(scene.takeChanges(), ['CloudFormation.CreateChangeSet', 'CloudFormation.DeleteChangeSet']);
  });
});
