/** config.ts and `npm run deploy`: written, written again, and never over somebody's own work unasked. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';

describe('config.ts', { concurrency: 2 }, () => {
  it('is left alone when a person’s own agrees with the stack', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    const generated = await readFile(scene.configFile, 'utf8');
    const own = generated.replace('clientId:', "storage: 'local',\n  clientId:");
    await writeFile(scene.configFile, own);
    const { code, out } = await scene.deploy();
    assert.equal(code, 0);
    assert.match(out, /config\.ts is your own and agrees with the stack/);
    assert.equal(await readFile(scene.configFile, 'utf8'), own);
  });

  it('is written anew without a question when nobody has touched it', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    const { code, out } = await scene.deploy(['--yes', '-p', 'PasswordMinimumLength=20']);
    assert.equal(code, 0);
    assert.match(out, /Wrote config\.ts/);
    assert.equal((await scene.readConfig()).passwordPolicy?.MinimumLength, 20);
  });

  it('is not overwritten on --yes when a person has changed it, and the person is told what differs', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    const own = (await readFile(scene.configFile, 'utf8')).replace(/clientId: '\w+'/, `clientId: '${'a'.repeat(26)}'`);
    await writeFile(scene.configFile, own);
    scene.takeChanges();
    await scene.write('login.html', 'new');
    const refused = await scene.deploy();
    assert.equal(refused.code, 1);
    assert.match(
      refused.out,
      /config\.ts was edited by hand and differs from the stack:\n {2}clientId: "a+", and the stack says "\w+"/,
    );
    assert.match(refused.err, /not overwritten on --yes alone.*the site was not touched.*--keep-config/);
    assert.ok(!scene.takeChanges().some((call) => call.startsWith('S3.')));

    const declined = await scene.deploy([], { answers: ['n'] });
    assert.match(declined.out, /Overwrite config\.ts\? \[y\/N\]/);
    assert.match(declined.err, /config\.ts stays\./);
    assert.equal(await readFile(scene.configFile, 'utf8'), own);

    const kept = await scene.deploy(['--yes', '--keep-config']);
    assert.deepEqual([kept.code, await readFile(scene.configFile, 'utf8')], [0, own]);
    assert.match(kept.out, /is your own and stays as it is, though it differs/);

    const agreed = await scene.deploy([], { answers: ['y'] });
    assert.equal(agreed.code, 0);
    assert.equal((await scene.readConfig()).clientId, scene.standIn.world.stacks[0]?.outputs.ClientId);
  });

  it('is kept on --keep-config only if CloudFront’s policy lets the site reach what it names', async (test) => {
    const scene = await Scene.open(test);
    const own = { userPoolId: 'us-west-2_abcdefghi', clientId: 'b'.repeat(26), apiUrl: 'https://api.example.com/me' };
    await writeFile(scene.configFile, `export const config = ${JSON.stringify(own)};\n`);
    const beyond = await scene.deploy(['--yes', '--keep-config']);
    assert.equal(beyond.code, 1);
    assert.match(
      beyond.err,
      /names https:\/\/cognito-idp\.us-west-2\.amazonaws\.com and https:\/\/api\.example\.com, which/,
    );
    const near = { ...own, userPoolId: 'eu-central-1_abcdefghi' };
    await writeFile(scene.configFile, `export const config = ${JSON.stringify(near)};\n`);
    const reached = await scene.deploy(['--yes', '--keep-config', '-p', 'ApiUrl=https://api.example.com/me']);
    assert.equal(reached.code, 0);
  });

  it('that can’t be read is told from the stack’s fault', async (test) => {
    const scene = await Scene.open(test);
    await writeFile(scene.configFile, 'export const config = { userPoolId: "nowhere" };\n');
    const { code, err } = await scene.deploy();
    assert.equal(code, 2);
    assert.match(err, /The configuration can't be used:\n.*userPoolId: expected a user pool id/s);
  });
});
