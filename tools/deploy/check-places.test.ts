/** A file or a folder that won't do is said before `npm run deploy` has made anything. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';
import { checkPlaces } from './check-places.ts';

test('Folders that are not there, a site that is not built and a folder of somebody else’s are named', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-places-'));
  t.after(() => rm(folder, { recursive: true }));
  const good = {
    configFile: join(folder, 'config.ts'),
    outdir: join(folder, 'dist'),
    skipBuild: false,
    dryRun: false,
    keepConfig: false,
  };
  const refuses = (change: object, message: RegExp) => assert.rejects(checkPlaces({ ...good, ...change }), { message });
  await checkPlaces(good);
  await refuses({ pages: join(folder, 'none') }, /^--pages \S+none: there is no such folder\.$/);
  await refuses(
    { configFile: join(folder, 'none/config.ts') },
    /^--config-out \S+config\.ts: there is no such folder\.$/,
  );
  await refuses({ skipBuild: true }, /^There is no built site in \S+dist\./);
  await writeFile(join(folder, 'mine.txt'), '');
  await refuses({ outdir: folder }, /not empty, and not made by this build/);
  await checkPlaces({ ...good, outdir: folder, dryRun: true });
});

test('A mistake in a configuration of one’s own is told by its field', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-places-'));
  t.after(() => rm(folder, { recursive: true }));
  const configFile = join(folder, 'config.ts');
  const places = { configFile, outdir: join(folder, 'dist'), skipBuild: false, dryRun: false, keepConfig: false };
  await writeFile(configFile, "export const config = { userPoolId: 'eu-west-1', clientId: '' };");
  await assert.rejects(checkPlaces(places), { message: /config\.ts.*userPoolId/s });
});

test('AWS is not asked', async (t) => {
  const scene = await Scene.open(t);
  const { code, err } = await scene.deploy(['--yes', '--pages', join(scene.folder, 'none')]);
  assert.equal(code, 2);
  assert.match(err, /^--pages /);
  assert.deepEqual(scene.standIn.world.calls, []);
});
