/** `npm run deploy` from nothing to a site, and again, and again with something changed. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';
import { cacheControl } from '../serve/headers.ts';

/** As if the site had done without a file for so many hours. */
function retireAt(scene: Scene, key: string, hours: number): void {
  const object = scene.objects.get(key);
  assert.ok(object?.metadata.retired, `${key} is marked`);
  object.metadata.retired = new Date(Date.now() - hours * 3_600_000).toISOString();
}

const pages = ['/', '/config.js', '/index.html', '/login.html'];

describe('npm run deploy', { concurrency: 2 }, () => {
  it('makes the stack, writes the configuration, builds the site, puts it online and says where it is', async (test) => {
    const scene = await Scene.open(test);
    scene.way = 'as-npm';
    const outdir = join(scene.folder, 'dist');
    const args = ['--yes', '--poll', '0', '--config-out', scene.configFile, '--outdir', outdir];
    const { code, out, err } = await scene.run('deploy', args);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(scene.status, 'CREATE_COMPLETE');
    assert.match(out, /add +│ UserPool +│ AWS::Cognito::UserPool/);
    assert.match(out, /CREATE_COMPLETE +Distribution/);
    assert.match(out, /The site is at https:\/\/\w+\.cloudfront\.net\n$/);
    const config = await scene.readConfig();
    const outputs = scene.standIn.world.stacks[0]?.outputs;
    assert.equal(config.userPoolId, outputs?.UserPoolId);
    assert.equal(config.clientId, outputs?.ClientId);
    assert.equal(config.identityPoolId, outputs?.IdentityPoolId);
    assert.equal(config.passwordPolicy?.MinimumLength, 15);
    for (const [key, { body, cacheControl: kept }] of scene.objects) {
      assert.deepEqual(body, await readFile(join(outdir, key)), key);
      assert.equal(kept, cacheControl(key), key);
    }
    assert.ok(scene.objects.get('config.js')?.body.includes(config.userPoolId));
  });

  it('sends each file with its type and its caching, hashed files first and pages last, and tells CloudFront of the pages', async (test) => {
    const scene = await Scene.open(test);
    assert.equal((await scene.deploy()).code, 0);
    const sent = [...scene.objects].map(([key, object]) => [key, object.contentType, object.cacheControl]);
    assert.deepEqual(sent.sort(), [
      ['config.js', 'text/javascript; charset=utf-8', 'no-cache'],
      ['icon.svg', 'image/svg+xml', 'public, max-age=86400'],
      ['index.html', 'text/html; charset=utf-8', 'no-store'],
      ['login-AAAAAAA1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
      ['login.html', 'text/html; charset=utf-8', 'no-store'],
      ['site-AAAAAAA1.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ]);
    const order = scene.standIn.world.calls.filter((call) => /PutObject|CreateInvalidation/.test(call));
    const kinds = order.map((call) => (/\.(?:html)$|config\.js$/.test(call) ? 'page' : (call.split(' ')[0] ?? '')));
    const run = [...Array(3).fill('S3.PutObject'), ...Array(3).fill('page'), 'CloudFront.CreateInvalidation'];
    assert.deepEqual(kinds, run);
    assert.deepEqual(scene.invalidations, [pages]);

    scene.takeChanges();
    const second = await scene.deploy();
    assert.equal(second.code, 0);
    assert.match(second.out, /The stack is up to date\.[\s\S]*The site is up to date\./);
    assert.deepEqual(scene.takeChanges(), ['CloudFormation.CreateChangeSet', 'CloudFormation.DeleteChangeSet']);

    await scene.write('login-BBBBBBB2.js', 'new');
    await scene.write('login.html', '<title>Log in</title>');
    await scene.remove('login-AAAAAAA1.js');
    const third = await scene.deploy();
    assert.match(third.out, /2 of 6 files are new or have changed/);
    assert.deepEqual(scene.takeChanges().slice(2), [
      'S3.PutObject login-BBBBBBB2.js',
      'S3.PutObject login.html',
      'S3.CopyObject login-AAAAAAA1.js',
      'CloudFront.CreateInvalidation',
    ]);
    assert.deepEqual(scene.invalidations.at(-1), ['/login.html']);
  });

  it('keeps for a day what a page that stands open may ask for, as it was, and removes it later', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    const before = scene.objects.get('login-AAAAAAA1.js');
    await scene.write('login-BBBBBBB2.js', 'new');
    await scene.remove('login-AAAAAAA1.js');
    await scene.remove('icon.svg');
    const rehearsal = await scene.deploy(['--yes', '--dry-run']);
    const { out } = await scene.deploy();
    for (const text of [rehearsal.out, out])
      assert.match(text, / {2}keep {2}login-AAAAAAA1\.js.*\n {2}gone {2}icon\.svg/);
    const kept = scene.objects.get('login-AAAAAAA1.js');
    assert.deepEqual(
      [kept?.body, kept?.contentType, kept?.cacheControl],
      [before?.body, before?.contentType, before?.cacheControl],
    );
    assert.ok(!scene.objects.has('icon.svg'), 'it has no other name on other pages');

    scene.takeChanges();
    assert.match((await scene.deploy()).out, /The site is up to date/);
    assert.deepEqual(scene.takeChanges().slice(2), []);
    retireAt(scene, 'login-AAAAAAA1.js', 23);
    await scene.deploy();
    assert.ok(scene.objects.has('login-AAAAAAA1.js'));
    retireAt(scene, 'login-AAAAAAA1.js', 25);
    assert.match((await scene.deploy()).out, / {2}gone {2}login-AAAAAAA1\.js/);
    assert.ok(!scene.objects.has('login-AAAAAAA1.js'));
  });

  it('starts the day anew for a file that came back in between', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    const old = scene.objects.get('login-AAAAAAA1.js')?.body.toString() ?? '';
    await scene.remove('login-AAAAAAA1.js');
    await scene.deploy();
    retireAt(scene, 'login-AAAAAAA1.js', 25);
    await scene.write('login-AAAAAAA1.js', old);
    await scene.deploy();
    await scene.remove('login-AAAAAAA1.js');
    await scene.deploy();
    assert.ok(scene.objects.has('login-AAAAAAA1.js'));
  });

  it('puts right what somebody has changed in the bucket, and leaves alone what somebody has put there', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy();
    const icon = scene.objects.get('icon.svg');
    const login = scene.objects.get('login.html');
    assert.ok(icon && login);
    icon.cacheControl = 'public, max-age=1';
    login.metadata = {};
    scene.objects.set('robots.txt', { ...login, metadata: {} });
    scene.takeChanges();
    const { out } = await scene.deploy();
    assert.deepEqual(scene.takeChanges().slice(2), [
      'S3.PutObject icon.svg',
      'S3.PutObject login.html',
      'CloudFront.CreateInvalidation',
    ]);
    assert.match(out, /left {2}robots\.txt \(it was not put there by npm run deploy\)/);
    assert.ok(scene.objects.has('robots.txt'));
  });

  it('takes parameters, shows what they change, and keeps them on later runs', async (test) => {
    const scene = await Scene.open(test);
    await scene.deploy(['--yes', '--parameter', 'Mfa=required']);
    const changed = await scene.deploy(['-y', '-p', 'DemoApi=yes', '--parameter', 'ApiToken=id']);
    assert.match(changed.out, /modify │ Distribution +│ AWS::CloudFront::Distribution +│ DistributionConfig/);
    assert.match(changed.out, /add +│ DemoApiRoute/);
    const config = await scene.readConfig();
    assert.deepEqual([config.apiUrl, config.apiToken], ['/api/', 'id']);
    const { out } = await scene.deploy();
    assert.match(out, /The stack is up to date/);
    const parameters = scene.standIn.world.stacks[0]?.parameters;
    assert.deepEqual([parameters?.Mfa, parameters?.DemoApi], ['required', 'yes']);
    const removed = await scene.deploy(['--yes', '-p', 'DemoApi=no']);
    assert.match(removed.out, /remove │ DemoApiRoute/);
    assert.equal((await scene.readConfig()).apiUrl, undefined);
  });

  it('rehearses on --dry-run: says what it would do, and does nothing', async (test) => {
    const scene = await Scene.open(test);
    const first = await scene.deploy(['--dry-run']);
    assert.equal(first.code, 0);
    assert.match(first.out, /add +│ UserPool[\s\S]*6 of 6 files, 1 kB, would be uploaded/);
    assert.equal(existsSync(scene.configFile), false);
    assert.deepEqual([scene.status, scene.standIn.world.buckets.size], ['DELETE_COMPLETE', 0]);

    await scene.deploy();
    await scene.write('login.html', 'new');
    await scene.remove('icon.svg');
    scene.takeChanges();
    const later = await scene.deploy(['--dry-run', '-p', 'PasswordMinimumLength=20']);
    assert.match(later.out, /modify │ UserPool .* Policies/);
    assert.match(
      later.out,
      /1 of 5 files.*\n {2}up {4}login\.html {2}\(text\/html; charset=utf-8; no-store\)\n {2}gone {2}icon\.svg/,
    );
    assert.deepEqual(scene.takeChanges(), ['CloudFormation.CreateChangeSet', 'CloudFormation.DeleteChangeSet']);
    assert.equal((await scene.readConfig()).passwordPolicy?.MinimumLength, 15);
  });

  it('asks before it does anything, and takes no answer for a no', async (test) => {
    const scene = await Scene.open(test);
    const declined = await scene.deploy([], { answers: ['n'] });
    assert.equal(declined.code, 1);
    assert.match(declined.out, /Make these 9 changes\? \[y\/N\]/);
    assert.match(declined.err, /Nothing was changed/);
    assert.equal(scene.status, 'DELETE_COMPLETE', 'the empty stack of the change set is gone');
    const unanswered = await scene.deploy([]);
    assert.equal(unanswered.code, 1);
    const agreed = await scene.deploy([], { answers: ['y'] });
    assert.deepEqual([agreed.code, scene.status], [0, 'CREATE_COMPLETE']);
  });
});
