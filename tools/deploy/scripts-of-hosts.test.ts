/** What other people's pages import keeps its name: it goes up after what it loads, and CloudFront is told. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';

it('gatehouse.js goes up after the hashed files, is asked for anew, and is told to CloudFront when it changes', async (test) => {
  const scene = await Scene.open(test);
  await scene.write('gatehouse.js', 'import "./login-AAAAAAA1.js";');
  await scene.write('gatehouse.d.ts', 'export {};');
  assert.equal((await scene.deploy()).code, 0);
  const { contentType, cacheControl } = scene.objects.get('gatehouse.js') ?? {};
  assert.deepEqual([contentType, cacheControl], ['text/javascript; charset=utf-8', 'no-cache']);
  assert.equal(scene.objects.get('gatehouse.d.ts')?.contentType, 'text/plain; charset=utf-8');
  const sent = scene.standIn.world.calls.filter((call) => call.startsWith('S3.PutObject'));
  assert.ok(sent.indexOf('S3.PutObject gatehouse.js') > sent.indexOf('S3.PutObject site-AAAAAAA1.css'));
  assert.ok(scene.invalidations.at(-1)?.includes('/gatehouse.js'));
});
