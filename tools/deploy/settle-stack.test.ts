/** `npm run deploy` on stacks in every state in which somebody can find one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';
import type { ChangeSet } from '../deploy-lab/stand-in/world.ts';

describe('npm run deploy, when the stack', { concurrency: 2 }, () => {
  it('fails the first time, says why and how to go on, and starts over on the next run', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.world.failures.set('Distribution', 'One or more of the CNAMEs you provided are already associated');
    const { code, out, err } = await scene.deploy();
    assert.equal(code, 1);
    assert.match(out, /CREATE_FAILED +Distribution: One or more of the CNAMEs/);
    assert.match(
      err,
      /Stack gatehouse came to ROLLBACK_COMPLETE:\n {2}Distribution \(AWS::CloudFront::Distribution\): One/,
    );
    assert.match(err, /host name already belongs to another distribution/);
    assert.match(err, /run the same command again: it starts over/);
    assert.equal(scene.standIn.world.pools.size, 0, 'it fails before there is a protected pool');

    scene.standIn.world.failures.clear();
    const declined = await scene.deploy([], { answers: ['n'] });
    assert.match(declined.out, /what is left of a first attempt that failed.*Remove it and start over\? \[y\/N\]/);
    assert.deepEqual([declined.code, scene.status], [1, 'ROLLBACK_COMPLETE']);
    const again = await scene.deploy();
    assert.deepEqual([again.code, scene.status], [0, 'CREATE_COMPLETE']);
    assert.equal(scene.standIn.world.stacks[0]?.status, 'DELETE_COMPLETE');
  });

  it('fails to go back the first time, sends to undeploy, which leaves a clean ground', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.world.failures.set('UserPoolClient', 'Rate exceeded');
    const { err } = await scene.deploy();
    assert.equal(scene.status, 'ROLLBACK_FAILED', 'the pool is protected');
    assert.match(err, /Too many requests.*[\s\S]*npm run undeploy -- --stack gatehouse --region eu-central-1/);
    scene.standIn.world.failures.clear();
    const again = await scene.deploy();
    assert.equal(again.code, 1);
    assert.match(again.err, /Stack gatehouse is stuck in ROLLBACK_FAILED\. .*npm run undeploy/);
    const undone = await scene.undeploy();
    assert.deepEqual([undone.code, scene.status], [0, 'DELETE_COMPLETE']);
    assert.equal((await scene.deploy()).code, 0);
  });

  it('fails to change, says that all is as it was, and changes on the next run', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    const who = 'User: arn:aws:iam::123456789012:user/ada is not authorized to perform: apigateway:POST on resource: x';
    scene.standIn.world.failures.set('Gateway', `Resource handler returned message: "${who}"`);
    const { code, err } = await scene.deploy(['--yes', '-p', 'DemoApi=yes']);
    assert.deepEqual([code, scene.status], [1, 'UPDATE_ROLLBACK_COMPLETE']);
    assert.match(err, /The right apigateway:POST is missing/);
    assert.match(err, /The stack is as it was before, and so is the site/);

    scene.standIn.world.failures.set('rollback', 'x');
    await scene.deploy(['--yes', '-p', 'DemoApi=yes']);
    const stuck = await scene.deploy();
    assert.match(
      stuck.err,
      /UPDATE_ROLLBACK_FAILED.*aws cloudformation continue-update-rollback --stack-name gatehouse/,
    );
  });

  it('is busy, watches it and then carries on', async (test) => {
    const scene = await Scene.open(test);
    scene.killAt('CloudFormation.DescribeStackEvents', 'before', /^CREATE_IN_PROGRESS$/);
    await scene.deploy();
    assert.equal(scene.status, 'CREATE_IN_PROGRESS');
    scene.standIn.intercept = () => undefined;
    const { code, out } = await scene.deploy();
    assert.equal(code, 0);
    assert.match(
      out,
      /Stack gatehouse is busy \(CREATE_IN_PROGRESS\); watching until it rests\n[\s\S]*CREATE_COMPLETE +gatehouse/,
    );
    assert.equal(out.match(/CREATE_COMPLETE +UserPool\n/g)?.length, 1, 'each event is told once');
  });

  it('is somebody else’s, leaves it alone', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    const [stack] = scene.standIn.world.stacks;
    assert.ok(stack?.template);
    stack.template.Description = 'A shop';
    scene.takeChanges();
    for (const { code, err } of [await scene.deploy(), await scene.undeploy()]) {
      assert.equal(code, 1);
      assert.match(err, /There is a stack gatehouse that is not Gatehouse's.*Choose another name with --stack/);
    }
    stack.status = 'REVIEW_IN_PROGRESS';
    for (const name of ['gatehouse-1', 'gatehouse-2', 'shop-first']) {
      stack.changeSets.push({ ...emptyChangeSet, template: stack.template, name });
    }
    assert.match((await scene.deploy()).err, /that is not Gatehouse's/);
    assert.deepEqual(scene.takeChanges(), []);
  });

  it('would lose the user pool, says so, and does not do it on --yes alone', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    const [stack] = scene.standIn.world.stacks;
    const pool = stack?.resources.find(({ name }) => name === 'UserPool');
    assert.ok(stack && pool);
    // As if an earlier template had called the pool otherwise.
    pool.name = 'Pool';
    const { code, out, err } = await scene.deploy();
    assert.equal(code, 1);
    assert.match(out, /remove │ Pool[\s\S]*This takes the user pool away/);
    assert.match(err, /not done on --yes alone/);
    assert.deepEqual(stack.changeSets, []);
    const answered = await scene.deploy([], { answers: ['no'] });
    assert.match(answered.err, /Nothing was changed/);
  });
});

const emptyChangeSet: Omit<ChangeSet, 'name' | 'template'> = {
  id: 'x',
  status: 'CREATE_COMPLETE',
  parameters: {},
  tags: {},
  changes: [],
  isFirst: true,
};
