/** A page of a deployer's own in a folder, from `npm run deploy` to what CloudFront answers. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';
import { templateEdge } from '../deploy-lab/template/template-headers.ts';

it('goes up under its path, as a page, is told to CloudFront, and is served with the headers of a page', async (test) => {
  const scene = await Scene.open(test);
  await scene.write('reports/mine.html', '<!doctype html><title>Mine</title>');
  assert.equal((await scene.deploy()).code, 0);
  const { contentType, cacheControl } = scene.objects.get('reports/mine.html') ?? {};
  assert.deepEqual([contentType, cacheControl], ['text/html; charset=utf-8', 'no-store']);
  assert.ok(scene.invalidations.at(-1)?.includes('/reports/mine.html'));

  const edge = templateEdge();
  const exists = (file: string) => scene.objects.has(file);
  const { to, status, file, headers } = edge.answer('/reports/mine.html?year=2026', exists);
  assert.deepEqual([to, status, file], ['files', 200, 'reports/mine.html']);
  assert.deepEqual(headers, edge.answer('/login.html', exists).headers);
  assert.equal(edge.answer('/reports/', exists).status, 404);
});
