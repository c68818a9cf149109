/** How `npm run deploy` and `undeploy` learn that a stack has come to rest: from the stack itself, whatever its events say or do not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';
import { AwsError } from '../deploy-lab/stand-in/aws-error.ts';
import type { Stack } from '../deploy-lab/stand-in/world.ts';

const once = { env: { AWS_MAX_ATTEMPTS: '1' } };

function stackOf(scene: Scene): Stack {
  const stack = scene.standIn.world.stacks.at(-1);
  assert.ok(stack);
  return stack;
}

describe('watching a stack', { concurrency: 2 }, () => {
  it('ends when the stack rests, though no event carries the token of the command', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.intercept = (call) => {
      if (call.endsWith('DescribeStackEvents')) for (const event of stackOf(scene).events) delete event.token;
      return undefined;
    };
    const made = await scene.deploy();
    assert.deepEqual([made.code, scene.status], [0, 'CREATE_COMPLETE']);
    assert.match(made.out, /CREATE_COMPLETE +Distribution/, 'the events are told all the same');
    assert.equal((await scene.deploy(['--yes', '-p', 'Mfa=required'])).code, 0);
    assert.deepEqual([(await scene.undeploy()).code, scene.status], [0, 'DELETE_COMPLETE']);
  });

  it('needs no events at all', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.intercept = (call) => (call.endsWith('DescribeStackEvents') ? 'deny' : undefined);
    assert.deepEqual([(await scene.deploy()).code, scene.status], [0, 'CREATE_COMPLETE']);
    scene.standIn.world.failures.set('UserPoolClient', 'x');
    const failed = await scene.deploy(['--yes', '-p', 'AccessTokenMinutes=5']);
    assert.equal(failed.code, 1);
    assert.match(failed.err, /came to UPDATE_ROLLBACK_COMPLETE[\s\S]*as it was before/);
    assert.deepEqual([(await scene.undeploy()).code, scene.status], [0, 'DELETE_COMPLETE']);
  });

  it('outlasts throttled looks and a broken connection', async (test) => {
    const scene = await Scene.open(test);
    let looks = 0;
    scene.standIn.intercept = (call) => {
      const isWatching = call.endsWith('DescribeStacks') && scene.status?.endsWith('E_IN_PROGRESS');
      if (!isWatching) return undefined;
      looks += 1;
      return ([undefined, 'throttle', 'drop', new AwsError('ServiceUnavailable', 'Busy', 503)] as const)[looks % 4];
    };
    assert.deepEqual([(await scene.deploy(['--yes'], once)).code, scene.status], [0, 'CREATE_COMPLETE']);
    assert.ok(looks >= 4, `${looks} looks`);
  });

  it('ends with an explanation when looking goes wrong for good', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.intercept = (call, count) => (call.endsWith('DescribeStacks') && count > 2 ? 'deny' : undefined);
    const { code, err } = await scene.deploy();
    assert.equal(code, 1);
    assert.match(err, /The right cloudformation:DescribeStacks is missing/);
  });

  it('sees that somebody deletes the stack under it, and what to do then', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.intercept = (call, count) => {
      if (call.endsWith('DescribeStackEvents') && count === 2) {
        const stack = stackOf(scene);
        stack.pending = [() => (stack.status = 'DELETE_IN_PROGRESS'), () => (stack.status = 'DELETE_COMPLETE')];
      }
      return undefined;
    };
    const { code, err } = await scene.deploy();
    assert.equal(code, 1);
    assert.match(err, /came to DELETE_COMPLETE[\s\S]*Run the same command again: it makes a new one/);
    scene.standIn.intercept = () => undefined;
    assert.deepEqual([(await scene.deploy()).code, scene.status], [0, 'CREATE_COMPLETE']);
  });

  it('takes a stack that CloudFormation no longer knows for deleted', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    scene.standIn.intercept = (call) => {
      if (!call.endsWith('DescribeStacks') || stackOf(scene).status !== 'DELETE_COMPLETE') return undefined;
      return new AwsError('ValidationError', `Stack with id ${stackOf(scene).id} does not exist`);
    };
    assert.equal((await scene.undeploy()).code, 0);
  });

  it('gives up on an operation that CloudFormation never begins', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    const stack = stackOf(scene);
    scene.standIn.intercept = (call) => {
      if (call.endsWith('DescribeStacks')) {
        stack.pending = [];
        stack.status = 'CREATE_COMPLETE';
        stack.events = [];
      }
      return undefined;
    };
    const { code, err } = await scene.deploy(['--yes', '-p', 'Mfa=required']);
    assert.equal(code, 1);
    assert.match(err, /has taken the order and not begun with it; the stack stays in CREATE_COMPLETE/);
  });

  for (const moment of ['CreateChangeSet', 'ExecuteChangeSet']) {
    for (const sentence of [
      'No updates are to be performed.',
      "The submitted information didn't contain changes. Submit different information to create a change set.",
      'The submitted information didn’t contain changes.',
    ]) {
      it(`is not needed when ${moment} answers at once: ${sentence.slice(0, 40)}…`, async (test) => {
        const scene = await Scene.open(test);
        await scene.deploy();
        await scene.write('login.html', 'new');
        scene.standIn.intercept = (call) =>
          call.endsWith(moment) ? new AwsError('ValidationError', sentence) : undefined;
        const { code, out, err } = await scene.deploy(['--yes', '-p', 'Mfa=required']);
        assert.deepEqual([code, err], [0, '']);
        assert.match(out, /The stack is up to date[\s\S]*1 of 6 files/);
      });
    }
  }

  it('goes on with a stack of ours that has only a change set, also to take it down', async (test) => {
    const scene = await Scene.open(test);
    scene.killAt('CloudFormation.DescribeChangeSet', 'before');
    await scene.deploy();
    assert.equal(scene.status, 'REVIEW_IN_PROGRESS');
    scene.standIn.intercept = () => undefined;
    assert.deepEqual([(await scene.undeploy()).code, scene.status], [0, 'DELETE_COMPLETE']);
  });

  it('tells it when what is left of a first attempt will not go', async (test) => {
    const scene = await Scene.open(test);
    scene.standIn.world.failures.set('Distribution', 'x');
    await scene.deploy();
    assert.equal(scene.status, 'ROLLBACK_COMPLETE');
    scene.standIn.intercept = (call) => {
      const stack = stackOf(scene);
      if (call.endsWith('DescribeStacks') && stack.status === 'DELETE_IN_PROGRESS') {
        stack.pending = [() => (stack.status = 'DELETE_FAILED')];
      }
      return undefined;
    };
    const { code, err } = await scene.deploy();
    assert.equal(code, 1);
    assert.match(err, /came to DELETE_FAILED[\s\S]*npm run undeploy/);
  });
});
