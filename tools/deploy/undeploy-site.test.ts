/** `npm run undeploy`: asks about the users, and takes down what is to go down. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';
import type { UserPool } from '../deploy-lab/stand-in/world.ts';

async function deployedScene(test: Parameters<typeof Scene.open>[0], users: string[]): Promise<[Scene, UserPool]> {
  const scene = await Scene.open(test);
  assert.equal((await scene.deploy()).code, 0);
  const [pool] = scene.standIn.world.pools.values();
  assert.ok(pool);
  pool.users = users;
  return [scene, pool];
}

describe('npm run undeploy', { concurrency: 2 }, () => {
  it('empties the bucket, deletes the stack, and has nothing to do the second time', async (test) => {
    const [scene] = await deployedScene(test, []);
    scene.way = 'as-npm';
    const declined = await scene.undeploy([], { answers: ['n'] });
    assert.match(declined.out, /Take down stack gatehouse with its site\? \[y\/N\]/);
    assert.deepEqual([declined.code, scene.status, scene.objects.size], [1, 'CREATE_COMPLETE', 6]);
    const { code, out } = await scene.undeploy([], { answers: ['y'] });
    assert.deepEqual([code, scene.status], [0, 'DELETE_COMPLETE']);
    assert.match(out, /Took 6 files out of the bucket[\s\S]*DELETE_COMPLETE +Bucket[\s\S]*Stack gatehouse is gone/);
    assert.match(out, /config\.ts still names the pool\. Remove it, and npm start uses the local user pool again/);
    assert.deepEqual([scene.standIn.world.buckets.size, scene.standIn.world.pools.size], [0, 0]);
    const second = await scene.undeploy();
    assert.equal(second.code, 0);
    assert.match(second.out, /There is no stack gatehouse in eu-central-1\. Nothing is left to do/);
  });

  it('counts the users, and does nothing to them on anything but the stack’s name', async (test) => {
    const [scene, pool] = await deployedScene(test, ['ada', 'grace']);
    for (const [args, answers] of [
      [['--yes'], []],
      [[], ['yes']],
      [[], []],
    ]) {
      const { code, out, err } = await scene.undeploy(args, { answers: answers ?? [] });
      assert.equal(code, 1);
      assert.match(out, /The user pool \S+ holds 2 users\. It is protected against deletion/);
      assert.match(err, /Nothing was changed/);
    }
    assert.deepEqual([pool.settings.DeletionProtection, scene.objects.size], ['ACTIVE', 6]);
    const { code, out } = await scene.undeploy([], { answers: ['gatehouse'] });
    assert.match(out, /Type "gatehouse" to delete the users for good, "keep"/);
    assert.deepEqual([code, scene.status, scene.standIn.world.pools.size], [0, 'DELETE_COMPLETE', 0]);
  });

  it('can leave the users’ pool behind, protected as it was', async (test) => {
    const [scene, pool] = await deployedScene(test, ['ada']);
    const { code, out } = await scene.undeploy([], { answers: ['keep'] });
    assert.deepEqual([code, scene.status], [0, 'DELETE_COMPLETE']);
    assert.match(out, /The user pool \S+ in eu-central-1 stays, without an app client/);
    assert.deepEqual([...scene.standIn.world.pools.values()], [pool]);
    assert.equal(pool.settings.DeletionProtection, 'ACTIVE');
    assert.equal(scene.standIn.world.buckets.size, 0);
  });

  it('says why the stack will not go, and on the next run leaves the pool behind for who has thought better of it', async (test) => {
    const [scene, pool] = await deployedScene(test, ['ada']);
    scene.standIn.world.failures.set('delete UserPoolClient', 'Internal failure');
    const { code, err } = await scene.undeploy(['--yes', '--delete-users']);
    assert.deepEqual([code, scene.status], [1, 'DELETE_FAILED']);
    assert.match(err, /UserPoolClient \(.*\): Internal failure[\s\S]*npm run undeploy -- --stack gatehouse/);
    scene.standIn.world.failures.clear();
    const kept = await scene.undeploy(['--yes', '--keep-users']);
    assert.deepEqual([kept.code, scene.status], [0, 'DELETE_COMPLETE']);
    assert.equal(pool.settings.DeletionProtection, 'ACTIVE');
  });

  it('empties the bucket again when somebody has filled it meanwhile', async (test) => {
    const [scene] = await deployedScene(test, []);
    const late = scene.objects.get('icon.svg');
    assert.ok(late);
    scene.standIn.intercept = (call, count) => {
      if (call === 'CloudFormation.DeleteStack' && count === 1) scene.objects.set('late.svg', late);
      return undefined;
    };
    const { code, out } = await scene.undeploy();
    assert.match(out, /DELETE_FAILED +Bucket: The bucket you tried to delete is not empty[\s\S]*Took 1 file out/);
    assert.deepEqual([code, scene.status], [0, 'DELETE_COMPLETE']);
  });
});
