/** What docs/aws.md says of hosting: its command lines are run (`--dry-run`), its headers are the site's. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Scene } from '../deploy-lab/scene.ts';
import { templateEdge } from '../deploy-lab/template/template-headers.ts';
import { siteHeaders } from '../serve/headers.ts';

const page = readFileSync(new URL('../../docs/aws.md', import.meta.url), 'utf8');
const lines = [...page.matchAll(/^npm run deploy(?: -- (.*?))?(?: +#.*)?$/gm)].map((match) => match[1] ?? '');

describe('docs/aws.md', { concurrency: 2 }, () => {
  it('has command lines', () => assert.ok(lines.length >= 5, `${lines.length} lines`));

  for (const line of new Set(lines)) {
    it(`says npm run deploy -- ${line}, which works`, async (test) => {
      const scene = await Scene.open(test);
      const args = line.split(' ').filter((arg) => arg !== '' && arg !== '--dry-run');
      const { code, err, out } = await scene.deploy([...args, '--dry-run']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /6 of 6 files.*would be uploaded[\s\S]*That was a dry run\. Nothing was changed/);
      assert.deepEqual(
        scene.standIn.world.calls.filter((call) => call.startsWith('S3.')),
        [],
      );
      assert.equal(scene.status, 'DELETE_COMPLETE');
    });
  }

  it('names every header that the site is tested under, with its value', () => {
    const config = { userPoolId: 'us-east-1_abcdefghi', clientId: 'abcdefghijklmnopqrstuvwxyz' };
    const edge = templateEdge({ parameters: { IdentityPool: 'no' } }).answer('/login.html', () => true);
    const headers = { ...edge.headers, ...siteHeaders(config, 'login-4KX2PQ7A.js') };
    for (const [name, value] of Object.entries(headers)) {
      const row = page.split('\n').find((each) => each.startsWith(`| \`${name}\``));
      assert.ok(row, name);
      if (name !== 'Content-Security-Policy') assert.ok(row.includes(`\`${value}\``), `${name}: ${value}`);
    }
  });
});
