/** A profile that does not exist and a mistyped region are named by every command that goes to AWS, before anything is asked. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runTool } from '../command-lab/tool-process.ts';
import { Scene } from '../deploy-lab/scene.ts';
import { checkProfile } from './aws-profile.ts';
import { checkRegion, isRegion } from './aws-region.ts';
import { CommandError } from './command-error.ts';

const typos: [given: string, meant: string][] = [
  ['eu-centrall-1', 'eu-central-1'],
  ['eu_central_1', 'eu-central-1'],
  ['EU-CENTRAL-1', 'eu-central-1'],
  ['us-east1', 'us-east-1'],
  ['us-eats-1', 'us-east-1'],
  ['ap-southeast-l', 'ap-southeast-1'],
  ['eu-west-1a', 'eu-west-1'],
  [' us-east-2', 'us-east-2'],
];

describe('a region', () => {
  for (const [given, meant] of typos) {
    it(`that is typed “${given}” is refused, and ${meant} named`, () => {
      assert.throws(
        () => checkRegion(given, '--region'),
        new RegExp(`^CommandError: --region ${given}: .*${meant}\\?$`),
      );
    });
  }

  it('that AWS has is taken, in every part of the world', () => {
    for (const name of [
      'eu-central-1',
      'us-gov-west-1',
      'cn-north-1',
      'il-central-1',
      'mx-central-1',
      'ap-southeast-5',
    ]) {
      assert.ok(isRegion(name), name);
    }
    for (const name of ['', 'frankfurt', 'eu-central-9', 'aws-global-1']) assert.ok(!isRegion(name), name);
  });
});

describe('a profile', () => {
  it('is looked for in both of AWS’s files, and those that are there are named', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-aws-'));
    const before = { ...process.env };
    test.after(async () => {
      process.env = before;
      await rm(folder, { recursive: true });
    });
    process.env.AWS_CONFIG_FILE = join(folder, 'config');
    process.env.AWS_SHARED_CREDENTIALS_FILE = join(folder, 'credentials');
    await writeFile(
      process.env.AWS_CONFIG_FILE,
      '[default]\nregion = eu-west-1\n[profile work]\nregion = us-east-1\n[sso-session office]\nsso_region = us-east-1\n',
    );
    await writeFile(process.env.AWS_SHARED_CREDENTIALS_FILE, '[home]\naws_access_key_id = x\n');
    for (const name of ['default', 'work', 'home']) {
      process.env.AWS_PROFILE = name;
      await checkProfile();
    }
    for (const name of ['wrok', 'office', 'profile work']) {
      process.env.AWS_PROFILE = name;
      await assert.rejects(checkProfile(), (error) => {
        assert.ok(error instanceof CommandError);
        assert.match(error.message, new RegExp(`^AWS_PROFILE ${name}: .*There are default, home, work\\.`));
        return error.exitCode === 2;
      });
    }
  });
});

describe('every command that goes to AWS', { concurrency: 2 }, () => {
  for (const command of ['deploy', 'undeploy'] as const) {
    it(`npm run ${command} asks nothing of AWS with a profile or a region that does not exist`, async (test) => {
      const scene = await Scene.open(test);
      const profile = { AWS_PROFILE: 'wrok', AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' };
      const runs: [said: RegExp, args: string[], env: Record<string, string>][] = [
        [/^AWS_PROFILE wrok: there is no such profile/, [], profile],
        [/^--region eu-centrall-1: .*Did you mean eu-central-1\?/, ['--region', 'eu-centrall-1'], {}],
        [/^--region eu central 1: /, ['--region', 'eu central 1'], {}],
        [/^AWS_REGION us-east1: .*us-east-1/, [], { AWS_REGION: 'us-east1' }],
        [/^AWS_DEFAULT_REGION us-eats-1: /, [], { AWS_REGION: '', AWS_DEFAULT_REGION: 'us-eats-1' }],
      ];
      for (const [said, args, env] of runs) {
        const { code, out, err } = await scene[command](['--yes', ...args], { env });
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, said);
      }
      assert.deepEqual(scene.standIn.world.calls, []);
    });
  }

  it('npm run deploy names a mistyped region that a profile has', async (test) => {
    const scene = await Scene.open(test);
    const file = join(scene.folder, 'aws-config');
    await writeFile(file, '[profile work]\nregion = eu-wets-1\n');
    const env = { AWS_REGION: '', AWS_PROFILE: 'work', AWS_CONFIG_FILE: file };
    assert.match((await scene.deploy(['--yes'], { env })).err, /region eu-wets-1: .*Did you mean eu-west-1\?/);
  });

  it('npm run users does the same', async () => {
    const profile = await runTool('users', ['list', '--pool', 'us-east-1_Abc'], { env: { AWS_PROFILE: 'wrok' } });
    assert.equal(profile.code, 2);
    assert.match(profile.err, /^AWS_PROFILE wrok: there is no such profile/);
    const region = await runTool('users', ['list', '--pool', 'us-eats-1_Abc']);
    assert.equal(region.code, 2);
    assert.match(region.err, /^--pool us-eats-1: .*Did you mean us-east-1\?/);
  });
});
