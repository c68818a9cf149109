/** How `npm run deploy` waits until CloudFormation has worked out what would change. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';
import { AwsError } from '../deploy-lab/stand-in/aws-error.ts';

/** What AWS does instead at each look, the first first; `busy` answers that it is still at it. */
type Looks = ('busy' | 'throttle' | 'drop' | 'deny' | AwsError)[];

function answerLooks(scene: Scene, looks: Looks): void {
  scene.standIn.intercept = (call, count) => {
    const look = call.endsWith('DescribeChangeSet') ? looks[count - 1] : undefined;
    if (look !== 'busy') return look;
    for (const changeSet of scene.standIn.world.stacks.at(-1)?.changeSets ?? [])
      changeSet.status = 'CREATE_IN_PROGRESS';
    return undefined;
  };
}

describe('a change set', { concurrency: 2 }, () => {
  it('is waited for until it is worked out, however long a look is throttled or broken off', async (test) => {
    const scene = await Scene.open(test);
    answerLooks(scene, ['busy', 'busy', 'throttle', 'drop', 'busy', 'busy']);
    const { code } = await scene.deploy(['--yes'], { env: { AWS_MAX_ATTEMPTS: '1' } });
    assert.deepEqual([code, scene.status], [0, 'CREATE_COMPLETE']);
  });

  it('that may not be looked at is not waited for', async (test) => {
    const scene = await Scene.open(test);
    answerLooks(scene, ['deny']);
    const { code, err } = await scene.deploy();
    assert.equal(code, 1);
    assert.match(err, /The right cloudformation:DescribeChangeSet is missing/);
  });

  it('that never gets worked out ends the command with its state', async (test) => {
    const scene = await Scene.open(test);
    answerLooks(scene, ['busy', new AwsError('ValidationError', 'Stack is busy'), 'busy']);
    const { code, err } = await scene.deploy();
    assert.equal(code, 1);
    assert.match(err, /CloudFormation can't work these changes out: CREATE_IN_PROGRESS/);
  });
});
