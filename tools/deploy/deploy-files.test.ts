/** `npm run deploy` and `undeploy` of a site some of whose files strangers can't read: where they go, and the key. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';

const asked = ['--parameter', 'ProtectFiles=yes', '--parameter', 'SelfSignUp=no'];
const report = 'private/report.html';

async function openScene(test: Parameters<typeof Scene.open>[0]): Promise<Scene> {
  const scene = await Scene.open(test);
  await scene.write(report, '<title>Report</title>');
  return scene;
}

function keysOf({ standIn: { world } }: Scene) {
  const [store] = [...world.keyStores.values()];
  const [name, parameter] = [...world.parameters][0] ?? [];
  return { store: store?.keys ?? new Map<string, string>(), name, parameter };
}

describe('npm run deploy with ProtectFiles=yes', { concurrency: 2 }, () => {
  it('puts protected files into a bucket of their own and nowhere else, for no cache, and tells the site', async (test) => {
    const scene = await openScene(test);
    const { code, err } = await scene.deploy(['--yes', ...asked]);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual([...scene.guarded.keys()], [report]);
    assert.equal(scene.guarded.get(report)?.cacheControl, 'private, no-store');
    const buckets = [...scene.standIn.world.buckets.values()].filter((bucket) => bucket !== scene.guarded);
    assert.ok(buckets.length === 1 && !buckets[0]?.has(report));
    assert.equal((await scene.readConfig()).protectFiles, '/private/');
    assert.equal((await scene.deploy(['--yes'])).out.match(/The site is up to date/)?.length, 1);
  });

  it('sends them as what they are, so that browsers show a PDF and a picture', async (test) => {
    const scene = await openScene(test);
    const types = { 'terms.pdf': 'application/pdf', 'ADA.JPG': 'image/jpeg', 'plan.webp': 'image/webp' };
    for (const name of Object.keys(types)) await scene.write(`private/${name}`, name);
    assert.equal((await scene.deploy(['--yes', ...asked])).code, 0);
    for (const [name, type] of Object.entries(types))
      assert.equal(scene.guarded.get(`private/${name}`)?.contentType, type);
  });

  it('refuses a copy of a protected page in the folder of a language, which anybody could read', async (test) => {
    const scene = await openScene(test);
    await scene.write(`de/${report}`, '<title>Bericht</title>');
    const { code, err } = await scene.deploy(['--yes', ...asked]);
    assert.equal(code, 1);
    assert.match(
      err,
      /^de\/private\/report\.html is a copy of a protected page, outside of \/private\/: .*protectFiles: '\/pri/,
    );
    assert.deepEqual([scene.objects.size, scene.guarded.size], [0, 0]);
  });

  it('makes a key once, where CloudFront and one function find it, and says it nowhere', async (test) => {
    const scene = await openScene(test);
    const { out } = await scene.deploy(['--yes', ...asked]);
    const { store, name, parameter } = keysOf(scene);
    assert.equal(name, '/gatehouse/gatehouse/file-key');
    assert.equal(parameter?.type, 'SecureString');
    const [id = '', secret = ''] = parameter?.value.split('.') ?? [];
    assert.match(id, /^[0-9a-f]{8}$/);
    assert.match(secret, /^[\w-]{43}$/);
    assert.deepEqual([...store], [[id, secret]]);
    const { calls, stacks } = scene.standIn.world;
    assert.ok(![out, JSON.stringify(stacks)].some((text) => text.includes(secret)));
    const order = calls.filter((call) => /UpdateKeys|PutParameter|PutObject private/.test(call));
    assert.deepEqual(order, ['KeyValueStore.UpdateKeys', `S3.PutObject ${report}`, 'SSM.PutParameter']);
    scene.takeChanges();
    await scene.deploy(['--yes']);
    assert.deepEqual(
      scene.takeChanges().filter((call) => /UpdateKeys|PutParameter/.test(call)),
      [],
    );
  });

  it('renews a key of a quarter of a year, and lets the cookies of the old one go on until the next time', async (test) => {
    const scene = await openScene(test);
    await scene.deploy(['--yes', ...asked]);
    const first = keysOf(scene).parameter;
    assert.ok(first);
    const old = first.value.split('.')[0] ?? '';
    first.at = new Date(Date.now() - 91 * 86_400_000);
    assert.match((await scene.deploy(['--yes'])).out, /A new key signs the cookies/);
    const { store, parameter } = keysOf(scene);
    const newest = parameter?.value.split('.')[0] ?? '';
    assert.notEqual(newest, old);
    assert.deepEqual([...store.keys()].sort(), [newest, old].sort());
    await scene.deploy(['--yes']);
    assert.deepEqual([...keysOf(scene).store.keys()], [newest]);
  });

  it('takes a key that has leaked out of use at once, and refuses to where there is none', async (test) => {
    const scene = await openScene(test);
    await scene.deploy(['--yes', ...asked]);
    const old = [...keysOf(scene).store.keys()][0] ?? '';
    assert.equal((await scene.deploy(['--yes', '--new-file-key'])).code, 0);
    const { store, parameter } = keysOf(scene);
    assert.ok(!store.has(old));
    assert.deepEqual([...store.keys()], [parameter?.value.split('.')[0]]);
    const other = await Scene.open(test);
    const { code, err } = await other.deploy(['--yes', '--new-file-key']);
    assert.equal(code, 2);
    assert.match(err, /the stack protects no files/);
    assert.equal(other.status, undefined, 'and nothing is made');
  });

  it('carries on from wherever it was interrupted, with one key in both places', async (test) => {
    const scene = await openScene(test);
    scene.killAt('SSM.PutParameter', 'before');
    await scene.deploy(['--yes', ...asked]);
    scene.standIn.intercept = () => undefined;
    assert.equal((await scene.deploy(['--yes'])).code, 0);
    const { store, parameter } = keysOf(scene);
    assert.deepEqual([...store], [parameter?.value.split('.')]);
  });

  it('asks first where anybody can sign up, and never does it on --yes alone', async (test) => {
    const scene = await openScene(test);
    const args = ['--parameter', 'ProtectFiles=yes'];
    const refused = await scene.deploy(['--yes', ...args]);
    assert.equal(refused.code, 1);
    assert.match(refused.out, /Anybody can get an account \(SelfSignUp=yes\), .* for anybody/);
    assert.match(refused.err, /not done on --yes alone/);
    assert.equal((await scene.deploy(args, { answers: ['yes'] })).code, 0);
    assert.equal((await scene.deploy(['--yes', '--parameter', 'PriceClass=PriceClass_All'])).code, 0);
  });

  it('asks before protected files become public, empties their bucket, and says when it stays all the same', async (test) => {
    const scene = await openScene(test);
    await scene.deploy(['--yes', ...asked]);
    const off = ['--parameter', 'ProtectFiles=no'];
    const refused = await scene.deploy(['--yes', ...off]);
    assert.match(refused.out, /are protected now\. After this they go where everybody can read them/);
    assert.equal(refused.code, 1);
    assert.equal(scene.guarded.size, 1);
    await scene.remove(report);
    scene.standIn.world.failures.set('ProtectedBucket', 'The bucket you tried to delete is not empty');
    const { code, out, err } = await scene.deploy(off, { answers: ['yes'] });
    assert.deepEqual([code, err], [0, '']);
    assert.equal(scene.guarded.size, 0);
    assert.match(out, /could not remove ProtectedBucket, and the stack knows nothing of it any more/);
  });

  it('is taken down with both buckets and the key', async (test) => {
    const scene = await openScene(test);
    const named = ['--parameter', 'DomainName=a.example.com', '--parameter', 'HostedZoneId=Z0123456789ABCDEFGHIJ'];
    await scene.deploy(['--yes', ...asked, ...named]);
    const { code, err } = await scene.undeploy();
    assert.deepEqual([code, err], [0, '']);
    assert.equal(scene.status, 'DELETE_COMPLETE');
    assert.equal(scene.standIn.world.parameters.size, 0);
    const order = scene.standIn.world.calls.filter((call) => /DeleteStack|DeleteParameter/.test(call));
    assert.deepEqual(order, ['CloudFormation.DeleteStack', 'SSM.DeleteParameter', 'CloudFormation.DeleteStack']);
  });

  it('shows in a dry run what would go where, and makes no key', async (test) => {
    const scene = await openScene(test);
    await scene.deploy(['--yes', ...asked]);
    await scene.write(report, '<title>Another</title>');
    scene.takeChanges();
    const { out } = await scene.deploy(['--dry-run']);
    assert.match(out, /private\/report\.html +\(text\/html; charset=utf-8; private, no-store\)/);
    assert.deepEqual(
      scene.takeChanges().filter((call) => !/ChangeSet/.test(call)),
      [],
    );
  });
});
